"""Which verb of a talk, which form, which words belong together?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.forms import Form
from django.utils.translation import gettext_lazy as _

from footpath.conversations import actions
from footpath.conversations.interviews.forms import OtherForm, ThanksForm, TimeForm
from footpath.conversations.models import Interview
from footpath.people.models import Person

Go = Callable[[Interview, dict[str, Any], Person, datetime], object]


@dataclass(frozen=True)
class Door:
    """What is typed, what is done, and what is said of it afterwards."""

    go: Go
    said: Any = ""
    form: type[Form] | None = None
    needs_times: bool = False
    parts: tuple[str, ...] = ("customer",)  # who may, before anything that was typed is looked at


def _accept(talk: Interview, _typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.accept_talk(talk, by=by, now=now)


def _pick(talk: Interview, typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.accept_talk(talk, starts_at=typed["starts_at"], by=by, now=now)


def _now(talk: Interview, _typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.accept_talk(talk, starts_at=now, by=by, now=now)


def _simply(verb: Callable[..., object]) -> Go:
    return lambda talk, typed, by, now: verb(talk, **typed, by=by, now=now)


def _pause(paused: bool) -> Go:
    return lambda talk, _typed, by, now: actions.pause_talk(talk, paused=paused, by=by, now=now)


def _thank(talk: Interview, typed: dict[str, Any], by: Person, now: datetime) -> object:
    return actions.thank_for_talk(talk, text=typed["thanks"], by=by, now=now)


IN_THE_ROOM = ("interviewer", "customer")
DOORS: dict[str, Door] = {
    "accept": Door(_accept, _("Agreed. It is in your calendar feed, and a mail has it for your calendar.")),
    "pick": Door(_pick, _("Agreed, at the time you picked."), TimeForm, needs_times=True),
    "now": Door(_now, _("Agreed: you talk right away.")),
    "decline": Door(_simply(actions.decline_talk), _("You said no. Nobody asks why.")),
    "write": Door(_simply(actions.write_instead), _("Take your time. Nothing is sent before you say so.")),
    "other": Door(_simply(actions.wish_other), _("They look for somebody else, and you hear of it.")),
    "move": Door(
        _simply(actions.move_talk),
        _("Sent. You hear when they answer."),
        TimeForm,
        needs_times=True,
        parts=("provider", "interviewer"),
    ),
    "name": Door(
        _simply(actions.name_interviewer),
        _("Both hear of it."),
        OtherForm,
        needs_times=True,
        parts=("provider", "interviewer"),
    ),
    "cancel": Door(
        _simply(actions.cancel_talk), _("Called off. Everybody in it hears of it."), parts=("provider", "customer")
    ),
    "start": Door(_simply(actions.start_talk), parts=("interviewer",)),
    "pause": Door(_pause(True), _("Paused. Take a breath; nothing is lost."), parts=IN_THE_ROOM),
    "resume": Door(_pause(False), parts=IN_THE_ROOM),
    "finish": Door(
        _simply(actions.finish_talk),
        _("The talk is over. Its notes go nowhere before they have been looked through."),
        parts=IN_THE_ROOM,
    ),
    "thank": Door(_thank, _("Sent. Thank you for thanking."), ThanksForm, parts=("provider",)),
}
