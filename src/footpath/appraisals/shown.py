"""How is a report shown: where every dot stands, what is a gap, and what is said of it?

Everything here is computed from what was released, and from nothing else.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from footpath.appraisals.items import by_theme
from footpath.appraisals.models import Appraisal, Group, Report
from footpath.appraisals.said import LETTERS, change_words, letters_of, name_of, question_words, says, words_of
from footpath.pure import rater_figures as figures
from footpath.pure.rater_agreement import RELIABLE, icc_of
from footpath.surveys.answering.words import frequency_words

LEVEL = 22  # px between two dots that would cover each other
NEAR = 9.0  # percent of the width


@dataclass(frozen=True)
class Dot:
    """Where one group, or one who is named, stands on the scale; x in percent of the width, y in px."""

    name: str
    letter: str
    kind: str
    words: str
    x: float
    y: int = 0
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Line:
    """One behavior."""

    key: str
    text: str
    dots: list[Dot]
    tall: int
    field: str
    says: str  # of a gap, or that they differ; "" for nothing
    others: str
    own: str
    change: str = ""


@dataclass(frozen=True)
class Theme:
    """Behaviors that belong together."""

    name: str
    lines: list[Line]
    says: str


@dataclass(frozen=True)
class Quadrant:
    """One of the four fields, with the behaviors in it."""

    key: str
    title: str
    text: str
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class ReportShown:
    """The whole of it."""

    themes: list[Theme]
    quadrants: list[Quadrant]
    groups: list[tuple[str, str, int]]  # letter, name, how many
    omitted: list[str]
    named_here: list[tuple[str, str]]  # letter and name of those two who answer by name, as far as they have answered
    silent: list[str]  # who of them has not
    regrouped: str  # of a report that asks again: that other groups are told of than before; "" where they are the same
    comments: list[tuple[str, list[str]]]
    named: list[tuple[str, str, str]]  # who, which question, their words
    agreement: str
    is_lost: bool
    steps: list[str]


def report_of(it: Appraisal) -> ReportShown | None:
    """The report as it is read; None where there is none."""
    report = Report.objects.filter(appraisal=it).first()
    if report is None:
        return None
    found = report.figures
    before = Report.objects.filter(appraisal=it.pulse_of_id).first() if it.pulse_of_id else None
    then = before.figures.get("items", {}) if before else {}
    themes = [
        Theme(name, [_line(found, item, then) for item in items], _of_theme(found, items))
        for name, items in by_theme(it.items)
    ]
    groups = [tuple(one["groups"]) for one in found.get("groups", [])]
    told = {group for one in groups for group in one}
    return ReportShown(
        themes=themes,
        quadrants=_quadrants([line for theme in themes for line in theme.lines]),
        groups=[(letters_of(one["groups"]), name_of(one["groups"]), one["n"]) for one in found.get("groups", [])],
        omitted=[name_of([group]) for group in _asked(it) if group not in told],
        named_here=[(LETTERS[group], name) for group, name in _by_name(it).items() if _answered(found, group)],
        silent=[name for group, name in _by_name(it).items() if not _answered(found, group)],
        regrouped=_regrouped(before.figures, told) if before else "",
        comments=[(question_words(key), texts) for key, texts in found.get("comments", {}).items()],
        named=_named(it, found),
        agreement=_agreement(found),
        is_lost="lost" in found,
        steps=[str(word) for word in frequency_words().values()],
    )


def _asked(it: Appraisal) -> list[str]:
    groups = set(it.raters.values_list("group", flat=True))
    return [one.value for one in (Group.PEER, Group.REPORT, Group.CUSTOMER) if one in groups]


def _by_name(it: Appraisal) -> dict[str, str]:
    return {"self": it.subject.name, "supervisor": it.supervisor.name}


def _answered(found: Mapping[str, Any], group: str) -> bool:
    said = found.get(group, {})
    return bool(said.get("steps") or said.get("words"))


def _regrouped(before: Mapping[str, Any], now: AbstractSet[str]) -> str:
    """What is compared is no longer the view of the same people."""
    then = {group for one in before.get("groups", []) for group in one["groups"]}
    gone, new = (", ".join(name_of([one.value]) for one in Group if one in some) for some in (then - now, now - then))
    said = [_("Half a year ago %(groups)s were part of it, now they are not.") % {"groups": gone}] if gone else []
    said += [_("%(groups)s are part of it now, half a year ago they were not.") % {"groups": new}] if new else []
    return " ".join([*said, _("So a change may be theirs, and not yours.")]) if said else ""


def _x(place: float) -> float:
    return round(10 + 80 * (place - 1) / 4, 2)


def _dots(found: Mapping[str, Any], key: str) -> tuple[list[Dot], int]:
    steps = frequency_words()
    row: list[Dot] = []
    for group in ("self", "supervisor"):
        step = found.get(group, {}).get("steps", {}).get(key)
        if step is not None:
            row.append(Dot(name_of([group]), LETTERS[group], group, str(steps[step]), _x(step)))
    for one in found["items"][key]["groups"]:
        place, half = figures.place(one), figures.half_width(one) if one.get("dist") else None
        low, high = (_x(max(1, place - half)), _x(min(5, place + half))) if half is not None else (None, None)
        words = f"{words_of(one)} ({_('%(n)d answers') % {'n': one['n']}})"
        kind = one["groups"][0] if len(one["groups"]) == 1 else "merged"
        row.append(Dot(name_of(one["groups"]), letters_of(one["groups"]), kind, words, _x(place), low=low, high=high))
    return _apart(row)


def _apart(row: Sequence[Dot]) -> tuple[list[Dot], int]:
    """Dots that would cover each other, one above the other."""
    placed: list[Dot] = []
    for dot in row:
        level = 0
        while any(abs(one.x - dot.x) < NEAR and one.y == 14 + LEVEL * level for one in placed):
            level += 1
        placed.append(Dot(dot.name, dot.letter, dot.kind, dot.words, dot.x, 14 + LEVEL * level, dot.low, dot.high))
    return placed, 28 + max((one.y - 14 for one in placed), default=0)


def _line(found: Mapping[str, Any], item: Mapping[str, str], then: Mapping[str, Any]) -> Line:
    key, steps = item["key"], frequency_words()
    told = found.get("items", {}).get(key, {"groups": [], "others": None})
    own, others = found.get("self", {}).get("steps", {}).get(key), told["others"]
    place = figures.field_of(own, others)
    dots, tall = _dots({**found, "items": {key: told}}, key)
    before = then.get(key, {}).get("others") if then else None
    return Line(
        key=key, text=item["text"], dots=dots, tall=tall, field=place,
        says=says(own, others), others=words_of(others) if others else "",
        own=str(steps[own]) if own else "", change=change_words(before, others) if then else "",
    )  # fmt: skip


def _of_theme(found: Mapping[str, Any], items: Sequence[Mapping[str, str]]) -> str:
    if len(items) < 2:
        return ""
    own = found.get("self", {}).get("steps", {})
    rows = [(own.get(one["key"]), found["items"].get(one["key"], {}).get("others")) for one in items]
    whole = figures.dimension(rows)
    return {
        "": "",
        figures.STRENGTH: _("Together a strength that both sides see."),
        figures.NEED: _("Together something to work on."),
        figures.HIDDEN: _("Together better than you think."),
        figures.BLIND: _("Together seen more rarely by others than by you."),
    }[whole.field]


def _quadrants(lines: Sequence[Line]) -> list[Quadrant]:
    words = (
        (
            figures.STRENGTH,
            _("Shared strengths"),
            _("Others see it often; so do you, or it is not clear."),
        ),
        (figures.HIDDEN, _("Hidden strengths"), _("Others see it more often than you do.")),
        (figures.BLIND, _("Blind spots"), _("You see it more often than others do: ask for an example.")),
        (
            figures.NEED,
            _("Shared needs"),
            _("Others do not see it often; nor do you, or it is not clear."),
        ),
    )
    return [Quadrant(key, title, text, [one.text for one in lines if one.field == key]) for key, title, text in words]


def _named(it: Appraisal, found: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    who = _by_name(it)
    return [
        (who[group], question_words(key), text)
        for group in who
        for key, text in found.get(group, {}).get("words", {}).items()
    ]


def _agreement(found: Mapping[str, Any]) -> str:
    """Whether those who are told together see the same pattern; only where ten or more are told in full."""
    dists = [one["others"]["dist"] for one in found.get("items", {}).values() if (one["others"] or {}).get("dist")]
    reliable = icc_of(dists)
    if reliable is None:
        return ""
    if reliable >= RELIABLE:
        return _("Others largely see the same pattern, so their averages can be relied on.")
    return _("Others see quite different patterns, so look at each behavior rather than at the averages.")
