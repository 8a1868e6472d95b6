"""How do the buttons on the page of a word reach the verbs?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from footpath.catalog.permissions import visible_services
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.addressees import addressee
from footpath.requests.forms import words as typed
from footpath.requests.models import ServiceRequest, Word
from footpath.requests.permissions import require_part, taken_words
from footpath.requests.refusals import Refused, Unclear, answered_by
from footpath.requests.views.words import show, show_mine, visible_word
from footpath.requests.word_story import part_for

Call = Callable[[Word, dict[str, Any], Person, datetime], object]


@dataclass(frozen=True)
class Door:
    """A verb with the form that is typed for it and the word that is said afterwards."""

    form: type[forms.Form]
    call: Call
    said: Any


def _plain(verb: Callable[..., object]) -> Call:
    """A verb that takes the fields of its form as they are."""
    return lambda word, facts, me, now: verb(word, **facts, by=me, now=now)


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


DOORS: dict[str, Door] = {
    "yes": Door(typed.YesForm, _plain(actions.answer_yes), _("Promised. They see the day.")),
    "moment": Door(typed.MomentForm, _plain(actions.offer_moment), _("Offered. They say whether it suits.")),
    "suits": Door(typed.SuitsForm, _plain(actions.accept_moment), _("Agreed. It is a promise now.")),
    "no-thanks": Door(typed.NoThanksForm, _plain(actions.refuse_moment), _("They are asked for another moment.")),
    "later": Door(typed.LaterForm, _later, _("They see the new day and the reason.")),
    "hand-on": Door(typed.HandOnForm, _hand_on, _("Handed on, with its history.")),
    "done": Door(typed.DoneForm, _plain(actions.finish), _("Done. Thank you for your help.")),
    "thanks": Door(typed.ThanksForm, _plain(actions.thank), _("They read your thanks.")),
    "withdraw": Door(typed.WithdrawForm, _plain(actions.withdraw_word), _("Taken back. They need do nothing more.")),
    "grow": Door(typed.GrowForm, _grow, _("Here is your draft: fill in what the service needs, and ask.")),
}
ANSWERS = ("yes", "moment", "hand-on", "done")  # what every one of a team may do while nobody has answered


@require_POST
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do one verb to a word; whatever stands in its way, what was typed stays in the form."""
    me, now, door = reader(request), timezone.now(), DOORS[verb]
    form = door.form(request.POST, prefix=verb)
    try:
        word = visible_word(me, pk, now)
        require_part(part_for(verb), me, word, now)
        if form.is_valid():
            return _done(request, word, verb, door.call(word, dict(form.cleaned_data), me, now))
        status = 422
    except Http404:
        return tell_who_was_faster(request, me, pk, verb)
    except Unclear as error:
        form.add_error(error.field if error.field in form.fields else None, str(error))
        status = 422
    except Refused as error:
        form.add_error(None, str(error))
        status = 409
    try:
        return show(request, visible_word(me, pk, now), me, now, bound={verb: form}, status=status)
    except Http404:
        return tell_who_was_faster(request, me, pk, verb)


def _done(request: HttpRequest, word: Word, verb: str, made: object) -> HttpResponse:
    """Say that it is done, and go where it goes on."""
    messages.success(request, DOORS[verb].said)
    if isinstance(made, ServiceRequest):
        return redirect("draft", pk=made.pk)
    return redirect("words") if verb == "hand-on" else redirect(word)  # whoever handed it on sees it no longer


def tell_who_was_faster(request: HttpRequest, me: Person, pk: int, verb: str) -> HttpResponse:
    """Answer somebody of a team whose coworker has taken the word by now; 404 for everybody else."""
    taken = taken_words(me, timezone.now().date()).with_names().filter(pk=pk).first()
    if taken is None or verb not in ANSWERS:
        raise Http404
    messages.warning(request, str(answered_by(taken)))
    return show_mine(request, status=409)
