"""What stands on the page of a focus group, and of what several say together, for whoever reads it?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count
from django.urls import reverse

from footpath.conversations.actions.close_check import is_checked
from footpath.conversations.groups import forms, states, theme_forms, words
from footpath.conversations.groups.guests import is_open
from footpath.conversations.groups.permissions import codes, hosts, runs, seat_of, takes_notes
from footpath.conversations.models import (
    FocusGroup,
    GroupNote,
    GroupObjection,
    GroupQuote,
    GroupState,
    QuoteState,
)
from footpath.people.models import Person

Bound = dict[str, Any] | None


@dataclass(frozen=True)
class Reader:
    """Which parts somebody has in a group."""

    plans: bool
    hosts: bool
    writes: bool
    codes: bool
    seat: Any

    @property
    def was_there(self) -> bool:
        """Whether they took part."""
        return self.seat is not None and self.seat.came


def reader_of(group: FocusGroup, me: Person, now: datetime) -> Reader:
    """Which parts the reader has."""
    plans = runs(group.study, me, now.date())
    return Reader(plans, hosts(group, me), takes_notes(group, me), codes(group, me), seat_of(group, me))


def group_page(group: FocusGroup, me: Person, now: datetime, bound: Bound = None) -> dict[str, Any]:
    """All that the page of a group needs; `bound` are forms that could not be taken, by door."""
    who = reader_of(group, me, now)
    title, then = words.standing(group, who.seat, now)
    facts: dict[str, Any] = {
        "it": group, "study": group.study, "about": words.about(group.study), "who": who, "title": title, "then": then,
        "host": words.who_hosts(group), "guest_open": is_open(group, now), "to_come": group.state in states.AHEAD_OF_IT,
        "consent": words.consent(), "rules": words.ground_rules(), "way": way(group.state),
        "has_begun": group.starts_at is not None and now >= group.starts_at,
        "may_cancel": who.plans and states.CANCELED in states.AHEAD[group.state],
    }  # fmt: skip
    kept = dict(bound or {})
    if group.state == states.RECRUITING and (who.plans or who.hosts):
        facts["seats_said"] = words.seats_in_words(group)
        counts = group.places.order_by().values_list("state").annotate(n=Count("pk"))
        facts["counts"] = dict(counts.values_list("state", "n"))
    if who.plans:
        _for_planner(group, kept, facts, now)
    if who.hosts:
        kept.setdefault("taker", forms.TakerForm(group=group))
    if who.seat is not None and group.state == states.RECRUITING:
        kept.setdefault("join", forms.JoinForm(group=group))
    if who.writes or who.hosts:
        facts |= host_facts(group, kept, now)
        facts["sends"] = {SENDS[door]: reverse(f"focus-group-{door}", args=[group.pk]) for door in HOSTS}
    if group.state in states.HAS_THEMES and (who.was_there or who.plans or who.codes or who.hosts):
        facts |= _themes_of(group, who, kept)
    facts["forms"] = kept
    return facts


HOSTS = ("held", "note", "strike", "notes-done")
SENDS = {"held": "held", "note": "note", "strike": "strike", "notes-done": "done"}  # as a template can say it


def _for_planner(group: FocusGroup, kept: dict[str, Any], facts: dict[str, Any], now: datetime) -> None:
    if group.state in states.AHEAD_OF_IT:
        kept.setdefault("host", forms.HostForm(group=group))
        kept.setdefault("guest", forms.GuestForm(group=group))
        kept.setdefault("day", forms.DayForm(group=group))
        facts["can_recruit"] = bool(
            group.state == states.PLANNED and (group.host_id or group.guest_hash) and group.starts_at
        )
    if group.state == states.HELD:
        kept.setdefault("coders", forms.CodersForm(group=group))
        facts["codings"] = list(group.codings.select_related("coder"))
        facts["name_coders"] = kept["coders"].is_bound or not facts["codings"]
    if group.state == states.CODED:
        facts["checked_now"] = is_checked(group, now)
    kept.setdefault("cancel", forms.CancelForm(group=group))


def host_facts(group: FocusGroup, kept: dict[str, Any], now: datetime) -> dict[str, Any]:
    """What a host, of the house or from outside, works with."""
    begun = group.starts_at is not None and now >= group.starts_at
    writes = begun and group.notes_at is None and group.state in (states.RECRUITING, states.HELD)
    if begun and group.state == states.RECRUITING:
        kept.setdefault("held", forms.HeldForm(group=group))
    if writes:
        kept.setdefault("note", forms.NoteForm(group=group))
    by_question: list[tuple[str, list[GroupNote]]] = [(one, []) for one in group.study.questions]
    for note in group.notes.select_related("team"):
        by_question[min(note.question, len(by_question)) - 1][1].append(note)
    takes_part = group.places.filter(state=states.SEATED).select_related("person", "team") if not group.held_at else []
    return {
        "can_note": writes, "notes": [row for row in by_question if row[1]], "takes_part": list(takes_part),
        "can_finish": group.state == states.HELD and group.notes_at is None and group.notes.exists(),
    }  # fmt: skip


def _themes_of(group: FocusGroup, who: Reader, kept: dict[str, Any]) -> dict[str, Any]:
    """The themes of this one group, its sentences that wait for a yes, and what was found wrong."""
    counted = group.notes.exclude(theme=None).order_by().values_list("theme").annotate(n=Count("pk"))
    counts = dict(counted.values_list("theme", "n"))
    quotes = GroupQuote.objects.filter(note__group=group).select_related("theme", "team")
    mine = [(one, counts[one.pk]) for one in group.study.themes.all() if one.pk in counts]
    if group.state == states.CODED and who.was_there and not who.seat.checked:
        kept.setdefault("check", theme_forms.CheckForm(group=group))
    return {
        "themes": mine,
        "quotes": [one for one in quotes if one.state == QuoteState.APPROVED],
        "objections": [(one, _answer(group, one, kept)) for one in group.objections.select_related("theme")],
        "can_answer": group.state == states.CODED and (who.codes or who.plans),
    }


def _answer(group: FocusGroup, one: GroupObjection, kept: dict[str, Any]) -> Any:
    form = kept.get("answer")
    if form is not None and str(form.data.get("number")) == str(one.pk):
        return form
    return theme_forms.AnswerForm(group=group, initial={"number": one.pk}, auto_id=f"answer{one.pk}_%s")


def asked_quotes(group: FocusGroup, me: Person, who: Reader) -> list[GroupQuote]:
    """Sentences to which the reader may say yes or no."""
    if not (who.hosts or who.was_there) or group.state not in (states.HELD, states.CODED, states.CHECKED):
        return []
    found = GroupQuote.objects.filter(note__group=group, state=QuoteState.PROPOSED).exclude(proposed_by=me)
    return list(found.select_related("theme", "team"))


def way(state: str) -> list[tuple[str, str]]:
    """The steps, each behind, here or ahead; nothing of one that was called off."""
    if state == states.CANCELED:
        return []
    at = states.WAY.index(state)
    where = ["behind" if n < at else "here" if n == at else "ahead" for n in range(len(states.WAY))]
    return [(str(GroupState(one).label), place) for one, place in zip(states.WAY, where, strict=True)]
