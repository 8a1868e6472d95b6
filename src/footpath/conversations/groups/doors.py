"""Which verb of a focus group, which form, which words belong together, and who may try?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from footpath.conversations import actions
from footpath.conversations.groups import forms, theme_forms
from footpath.conversations.groups.permissions import codes, hosts, runs, seat_of, takes_notes, was_there
from footpath.conversations.models import FocusGroup, GroupNote, GroupObjection, GroupQuote
from footpath.people.models import Person

Go = Callable[[FocusGroup, Any, Person, datetime], object]
May = Callable[[FocusGroup, Person, datetime], bool]


@dataclass(frozen=True)
class Door:
    """What is done with what was typed, who may try, and what is said of it afterwards."""

    go: Go
    may: May
    said: Any = ""
    form: type[forms.OfGroup] | None = None
    on: str = "group"  # the page on which its form stands


def _simply(verb: Callable[..., object]) -> Go:
    return lambda group, form, by, now: verb(group, **(form.cleaned_data if form else {}), by=by, now=now)


def _code(group: FocusGroup, form: Any, by: Person, now: datetime) -> object:
    return actions.code_note(group, chosen=form.chosen(), by=by, now=now)


def _settle(group: FocusGroup, form: Any, by: Person, now: datetime) -> object:
    note = get_object_or_404(GroupNote, group=group, pk=form.cleaned_data["number"])
    return actions.settle_note(note, theme=form.chosen(), by=by, now=now)


def _strike(group: FocusGroup, form: Any, by: Person, now: datetime) -> object:
    note = get_object_or_404(GroupNote, group=group, pk=form.cleaned_data["number"])
    return actions.strike_group_note(note, by=by, now=now)


def _quote(group: FocusGroup, form: Any, by: Person, now: datetime) -> object:
    note = get_object_or_404(GroupNote, group=group, pk=form.cleaned_data["number"])
    return actions.propose_quote(note, text=form.cleaned_data["text"], by=by, now=now)


def _decide(group: FocusGroup, form: Any, by: Person, now: datetime) -> object:
    quote = get_object_or_404(GroupQuote, note__group=group, pk=form.cleaned_data["number"])
    return actions.decide_quote(quote, approves=form.cleaned_data["answer"] == "yes", by=by, now=now)


def _check(group: FocusGroup, form: Any, by: Person, now: datetime) -> object:
    return actions.check_themes(group, wrong=form.wrong(), by=by, now=now)


def _answer(group: FocusGroup, form: Any, by: Person, now: datetime) -> object:
    one = get_object_or_404(GroupObjection, group=group, pk=form.cleaned_data["number"])
    return actions.answer_objection(one, answer=form.cleaned_data["answer"], by=by, now=now)


def _plans(group: FocusGroup, person: Person, now: datetime) -> bool:
    return runs(group.study, person, now.date())


def _hosts(group: FocusGroup, person: Person, _now: datetime) -> bool:
    return hosts(group, person)


def _takes(group: FocusGroup, person: Person, _now: datetime) -> bool:
    return takes_notes(group, person)


def _codes(group: FocusGroup, person: Person, _now: datetime) -> bool:
    return codes(group, person)


def _sits(group: FocusGroup, person: Person, _now: datetime) -> bool:
    return seat_of(group, person) is not None


def _was_there(group: FocusGroup, person: Person, _now: datetime) -> bool:
    return was_there(group, person)


def _hosts_or(other: May) -> May:
    return lambda group, person, now: hosts(group, person) or other(group, person, now)


def _codes_or(other: May) -> May:
    return lambda group, person, now: codes(group, person) or other(group, person, now)


_name, _days = actions.name_group_host, actions.set_group_day
DOORS: dict[str, Door] = {
    "host": Door(_simply(_name), _plans, _("They hear of it."), forms.HostForm),
    "guest": Door(_simply(_name), _plans, _("A link is on its way to them. It opens this one."), forms.GuestForm),
    "end-guest": Door(_simply(actions.end_guest), _plans, _("The link opens nothing any more.")),
    "taker": Door(_simply(actions.name_note_taker), _hosts_or(_plans), _("They hear of it."), forms.TakerForm),
    "day": Door(_simply(_days), _plans, _("Kept. Whoever had said yes already is asked again."), forms.DayForm),
    "recruit": Door(_simply(actions.recruit_group), _plans, _("Drawn and asked.")),
    "cancel": Door(_simply(actions.cancel_group), _plans, _("Called off."), forms.CancelForm),
    "join": Door(_simply(actions.join_group), _sits, _("Thank you."), forms.JoinForm),
    "leave": Door(_simply(actions.leave_group), _sits, _("You do not take part. Nobody asks why.")),
    "held": Door(_simply(actions.hold_group), _hosts, _("Kept. Others learn how many came."), forms.HeldForm),
    "note": Door(_simply(actions.note_in_group), _takes, "", forms.NoteForm),
    "strike": Door(_strike, _takes, _("It is gone."), forms.NumberForm),
    "notes-done": Door(_simply(actions.finish_group_notes), _hosts, _("Two people sort them into themes now.")),
    "coders": Door(_simply(actions.name_coders), _plans, _("Both hear of it."), forms.CodersForm),
    "code": Door(_code, _codes, _("Kept."), theme_forms.CodeForm, on="themes"),
    "coding-done": Door(_simply(actions.finish_coding), _codes, _("When both are done, you see where you differ."),
                        on="themes"),
    "settle": Door(_settle, _codes, _("Settled."), theme_forms.SettleForm, on="themes"),
    "quote": Door(_quote, _codes, _("Somebody who was there is asked."), theme_forms.QuoteForm, on="themes"),
    "decide": Door(_decide, _hosts_or(_was_there), _("Kept, without your name."), theme_forms.DecideForm),
    "check": Door(_check, _was_there, _("Thank you. It is kept without your name."), theme_forms.CheckForm),
    "answer": Door(_answer, _codes_or(_plans), _("Kept. Those who were there read it."), theme_forms.AnswerForm),
    "close-check": Door(_simply(actions.close_check), _plans, _("Checked.")),
}  # fmt: skip
