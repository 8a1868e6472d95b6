"""What stands on the page on which notes are put into themes, and on the page of a topic with its report?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footpath.conversations.actions.add_theme import may_word_themes
from footpath.conversations.actions.say_became import may_say
from footpath.conversations.groups import forms, states, theme_forms, words
from footpath.conversations.groups.found import Row, agreement_in, found_in
from footpath.conversations.groups.page import Bound
from footpath.conversations.groups.permissions import is_of_team, runs
from footpath.conversations.models import FocusGroup, FocusStudy, GroupCode, GroupNote, GroupQuote, GroupTheme
from footpath.people.models import Person

QUOTABLE = (states.HELD, states.CODED, states.CHECKED)


def themes_page(group: FocusGroup, me: Person, now: datetime, bound: Bound = None) -> dict[str, Any]:
    """What one of the two works with; of the other's codes nothing before both are done."""
    kept = dict(bound or {})
    codings = list(group.codings.select_related("coder"))
    mine = next(one for one in codings if one.coder_id == me.pk)
    both = len(codings) == 2 and all(one.done_at for one in codings)
    said = dict(GroupCode.objects.filter(note__group=group, coder=me).values_list("note", "theme"))
    if mine.done_at is None and group.notes_at is not None and group.state == states.HELD:
        initial = {f"n{pk}": theme or theme_forms.NONE for pk, theme in said.items()}
        kept.setdefault("code", theme_forms.CodeForm(group=group, initial=initial))
    differ, settled = _after_both(group, bound) if both else ([], [])
    return {
        "it": group, "study": group.study, "about": words.about(group.study), "mine": mine, "both": both,
        "forms": kept, "left": group.notes.count() - len(said), "differ": differ, "settled": settled,
        "agreement": words.agreement_in_words(found) if both and (found := agreement_in(group)) else "",
        "theme_form": theme_forms.ThemeForm(), "themes": list(group.study.themes.all()),
        "may_reword": group.study.reported_at is None,
    }  # fmt: skip


def _after_both(group: FocusGroup, bound: Bound) -> tuple[list[Any], list[Any]]:
    """The notes on which the two differ, with what each said in no order; and those that can be quoted."""
    themes = {one.pk: one for one in group.study.themes.all()}
    by_note: dict[int, list[GroupTheme | None]] = {}
    for pk, theme in GroupCode.objects.filter(note__group=group).values_list("note", "theme"):
        by_note.setdefault(pk, []).append(themes.get(theme) if theme else None)
    quoted = set(GroupQuote.objects.filter(note__group=group).values_list("note", flat=True))
    differ: list[Any] = []
    settled: list[Any] = []
    for note in group.notes.select_related("theme", "team"):
        if not note.settled:
            differ.append((note, by_note.get(note.pk, []), _settle(group, note, bound)))
        elif note.theme is not None and note.pk not in quoted and group.state in QUOTABLE:
            settled.append((note, _quote(group, note, bound)))
    return differ, settled


def _settle(group: FocusGroup, note: GroupNote, bound: Bound) -> Any:
    one = bound.get("settle") if bound else None
    if one is not None and str(one.data.get("number", "")) == str(note.pk):
        return one
    return theme_forms.SettleForm(group=group, initial={"number": note.pk}, auto_id=f"settle{note.pk}_%s")


def _quote(group: FocusGroup, note: GroupNote, bound: Bound) -> Any:
    one = bound.get("quote") if bound else None
    if one is not None and str(one.data.get("number")) == str(note.pk):
        return one
    initial = {"number": note.pk, "text": str(note)}
    return theme_forms.QuoteForm(group=group, initial=initial, auto_id=f"quote{note.pk}_%s")


@dataclass(frozen=True)
class Told:
    """A theme as the report says it, with what may be done about it."""

    row: Row
    became: Any = None
    join: Any = None


def study_page(study: FocusStudy, me: Person, now: datetime, bound: Bound = None) -> dict[str, Any]:
    """All that the page of a topic needs."""
    kept = dict(bound or {})
    plans, words_themes = runs(study, me, now.date()), may_word_themes(study, me, now)
    found = found_in(study)
    says = study.reported_at is not None and may_say(study, me, now)
    facts: dict[str, Any] = {
        "study": study, "about": words.about(study), "plans": plans, "codes": words_themes,
        "groups": list(study.groups.select_related("host")) if plans or words_themes else [],
        "found": found if plans or words_themes else None, "curve": curve(found.new),
        "saturation": words.saturation_in_words(found), "why": words.why_three(),
        "of_team": is_of_team(study, me, now.date()), "says": says,
        "told": [],
    }  # fmt: skip
    if study.reported_at:
        facts["told"] = _told(found.told, kept, theme_forms.question_choices(me) if says else None)
    if plans:
        facts["hints"] = words.hints_for(study.questions)
        if all(one.state == states.PLANNED for one in facts["groups"]):
            initial = {"topic": study.topic, "questions": "\n".join(study.questions), "edits": study.edits}
            kept.setdefault("questions", forms.QuestionsForm(initial=initial))
        open_ones = [one for one in facts["groups"] if one.state != states.CANCELED]
        if open_ones and all(one.state == states.CHECKED for one in open_ones):
            kept.setdefault("report", theme_forms.ReportForm())
    facts["forms"] = kept
    return facts


def _told(rows: list[Row], kept: dict[str, Any], choices: theme_forms.Choices | None) -> list[Told]:
    """Each theme; with what may be said of it where there are `choices` of questions."""
    if choices is None:
        return [Told(row) for row in rows]
    found = []
    for row in rows:
        theme = row.theme
        initial = {"theme": theme.pk, "edits": theme.edits, "became": theme.became, "said": theme.texts.get("said")}
        became = theme_forms.BecameForm(initial=initial, auto_id=f"became{theme.pk}_%s")
        join = theme_forms.JoinThemeForm(choices=choices, initial={"theme": theme.pk}, auto_id=f"join{theme.pk}_%s")
        found.append(Told(row, _hit(kept, "became", theme.pk) or became, _hit(kept, "join", theme.pk) or join))
    return found


def _hit(kept: dict[str, Any], door: str, pk: int) -> Any:
    one = kept.get(door)
    return one if one is not None and str(one.data.get("theme")) == str(pk) else None


def curve(new: tuple[int, ...]) -> list[dict[str, int]]:
    """A bar for each group: how many themes it brought first, as high as its share of the most."""
    most = max(new, default=0) or 1
    heights = [max(2, round(60 * one / most)) for one in new]
    bars = zip(new, heights, strict=True)
    return [{"number": n, "new": one, "height": high, "top": 64 - high} for n, (one, high) in enumerate(bars, 1)]
