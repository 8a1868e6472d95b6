"""Which button on the page of a coaching talk leads to which verb, with which form?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from footpath.growth import actions
from footpath.growth.coaching import forms
from footpath.growth.coaching.sheets import choices
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person


@dataclass(frozen=True)
class Place:
    """On which talk something is done, by whom, and when."""

    talk: CoachingTalk
    by: Person
    now: datetime

    @property
    def who(self) -> dict[str, Any]:
        """Who does it, and when."""
        return {"by": self.by, "now": self.now}


@dataclass(frozen=True)
class Door:
    """A verb with the form of what is typed for it, and what is said when it was done."""

    form: Callable[..., django_forms.Form]  # of the place, what was typed, and what Form takes
    act: Callable[[Place, Mapping[str, Any]], object]
    said: str | Promise = ""


def _plain(kind: type[django_forms.Form]) -> Callable[..., django_forms.Form]:
    return lambda _place, data=None, **more: kind(data, **more)


def _sheet(place: Place, data: Any = None, **more: Any) -> django_forms.Form:
    return forms.SheetForm(data, facts=choices(place.talk, place.by, place.now), **more)


def _answer(at: Place, typed: Mapping[str, Any]) -> object:
    return actions.answer_coaching(at.talk, yes=typed["yes"] == "yes", view=typed["view"], **at.who)


DOORS: Mapping[str, Door] = {
    "sheet": Door(_sheet, lambda at, typed: actions.write_coaching(at.talk, **typed, **at.who), _("Kept.")),
    "offer": Door(
        _plain(forms.NothingForm), lambda at, _typed: actions.offer_coaching(at.talk, **at.who),
        _("It is offered. They read the sheet, and say whether the day suits."),
    ),
    "move": Door(
        _plain(forms.DayForm), lambda at, typed: actions.move_coaching(at.talk, **typed, **at.who),
        _("The other day is proposed."),
    ),
    "take-back": Door(
        _plain(forms.NothingForm), lambda at, _typed: actions.take_back_coaching(at.talk, **at.who),
        _("It is taken back, and what was written for it is gone."),
    ),
    "answer": Door(_plain(forms.AnswerForm), _answer, _("They have your answer.")),
    "view": Door(
        _plain(forms.ViewForm), lambda at, typed: actions.say_my_view(at.talk, **typed, **at.who), _("Kept."),
    ),
    "held": Door(
        _plain(forms.HeldForm), lambda at, typed: actions.hold_coaching(at.talk, **typed, **at.who),
        _("Noted. If there is something to agree on, put it into words now."),
    ),
    "word": Door(
        _plain(forms.WordingForm), lambda at, typed: actions.word_coaching(at.talk, **typed, **at.who),
        _("It waits for the yes of the other one."),
    ),
    "agree": Door(
        _plain(forms.SeenForm), lambda at, typed: actions.agree_coaching(at.talk, **typed, **at.who),
        _("You both said yes to it. You are asked in two weeks, and in six."),
    ),
    "finish": Door(
        _plain(forms.NothingForm), lambda at, _typed: actions.finish_coaching(at.talk, **at.who), _("Noted."),
    ),
    "look": Door(
        _plain(forms.LookForm), lambda at, typed: actions.look_at_coaching(at.talk, **typed, **at.who), _("Kept."),
    ),
    "unwritten": Door(
        _plain(forms.NothingForm), lambda at, _typed: actions.keep_unwritten(at.talk, **at.who),
        _("All that was written is gone. That you talked stays."),
    ),
}  # fmt: skip
