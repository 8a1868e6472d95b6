"""How does what somebody typed or sent reach the verbs of a word between two?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from footpath.catalog.permissions import visible_services
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.addressees import addressee
from footpath.requests.door import Door
from footpath.requests.forms import words as typed
from footpath.requests.models import Word
from footpath.requests.permissions import require_part, taken_words
from footpath.requests.refusals import Unclear
from footpath.requests.word_story import part_for


def say(facts: Mapping[str, Any], me: Person, now: datetime) -> Word:
    """Ask somebody for a hand, by name."""
    to = addressee(facts["to"], "to", me)
    return actions.say_word(facts["text"], to=to, wanted_by=facts["wanted_by"], by=me, now=now)


def require_word_part(door: str, word: Word, me: Person, now: datetime) -> None:
    """PermissionDenied where this is for the other one of the two."""
    require_part(part_for(door), me, word, now)


def taken_by_coworker(door: str, pk: int, me: Person, now: datetime) -> Word | None:
    """A word that a coworker has taken by now, for somebody of the team who wanted to answer it."""
    if door not in ANSWERS:
        return None
    return taken_words(me, now.date()).with_names().filter(pk=pk).first()


def _hand_on(word: Word, facts: dict[str, Any], me: Person, now: datetime) -> object:
    return actions.hand_on(word, to=addressee(facts["to"], "to", me), note=facts["note"], by=me, now=now)


def _later(word: Word, facts: dict[str, Any], me: Person, now: datetime) -> object:
    seen = word.promises.filter(pk=facts.pop("instead_of") or 0).first()
    return actions.renegotiate(word, **facts, instead_of=seen, by=me, now=now)


def _grow(word: Word, facts: dict[str, Any], me: Person, now: datetime) -> object:
    service = visible_services(me, now.date()).filter(pk=facts["service"]).first()
    if service is None:
        raise Unclear("service", str(_("Choose a service from the list.")))
    return actions.grow(word, service=service, by=me, now=now)


WORD_DOORS: dict[str, Door] = {
    "yes": Door(actions.answer_yes, typed.YesForm, _("Promised. They see the day.")),
    "moment": Door(actions.offer_moment, typed.MomentForm, _("Offered. They say whether it suits.")),
    "suits": Door(actions.accept_moment, typed.SuitsForm, _("Agreed. It is a promise now.")),
    "no-thanks": Door(actions.refuse_moment, typed.NoThanksForm, _("They are asked for another moment.")),
    "later": Door(actions.renegotiate, typed.LaterForm, _("They see the new day and the reason."), _later),
    "hand-on": Door(actions.hand_on, typed.HandOnForm, _("Handed on, with its history."), _hand_on),
    "done": Door(actions.finish, typed.DoneForm, _("Done. Thank you for your help.")),
    "thanks": Door(actions.thank, typed.ThanksForm, _("They read your thanks.")),
    "withdraw": Door(actions.withdraw_word, typed.WithdrawForm, _("Taken back. They need do nothing more.")),
    "grow": Door(
        actions.grow, typed.GrowForm, _("Here is your draft: fill in what the service needs, and ask."), _grow
    ),
}
ANSWERS = ("yes", "moment", "hand-on", "done")  # what every one of a team may do while nobody has answered
