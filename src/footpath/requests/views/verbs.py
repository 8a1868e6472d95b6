"""How do the buttons of a request's page reach the verbs?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from footpath.files.actions import store
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.requests import actions
from footpath.requests.forms import verbs as typed
from footpath.requests.forms.texts import VerbForm
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import MAY, require, visible_to
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.views.page import show, visible_request

Call = Callable[[ServiceRequest, dict[str, Any], Person, datetime], object]


@dataclass(frozen=True)
class Door:
    """A verb with the form that is typed for it and the word that is said afterwards."""

    form: type[VerbForm]
    call: Call
    said: Any

    def opened(self, service_request: ServiceRequest, verb: str, request: HttpRequest) -> VerbForm:
        """The form as it was sent."""
        return self.form(request.POST, request.FILES, prefix=verb).about(service_request)


def _plain(verb: Callable[..., object]) -> Call:
    """A verb that takes the fields of its form as they are."""
    return lambda it, facts, me, now: verb(it, **facts, by=me, now=now)


def _promise(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    seen = it.promises.filter(pk=facts.pop("instead_of") or 0).first()
    return actions.promise(it, **facts, instead_of=seen, by=me, now=now)


def _ask_question(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    asked_of = _somebody(facts["asked_of"], "asked_of", me) if facts["asked_of"] else None
    return actions.ask_question(it, text=facts["text"], asked_of=asked_of, by=me, now=now)


def _answer(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    question = get_object_or_404(it.questions, pk=facts["question"])
    question.request = it
    return actions.answer(question, text=facts["text"], by=me, now=now)


def _accept(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    accepted = actions.accept(it, by=me, now=now)
    if any(facts.values()):  # a word without stars says what is still missing, and is not lost
        actions.rate(accepted, **facts, by=me, now=now)
    return accepted


def _assign(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    to = visible_people(me).filter(pk=facts["to"]).first()
    if to is None:
        raise Unclear("to", _("Choose somebody from the list."))
    return actions.assign(it, to=to, by=me, now=now)


def _watch(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    return actions.watch(it, person=_somebody(facts["person"], "person", me), by=me, now=now)


def _attach(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    try:
        stored = store(facts["file"], by_id=me.pk, now=now)
    except ValidationError as error:
        raise Unclear("file", " ".join(error.messages)) from error
    return actions.attach(it, file=stored, requirement=facts["requirement"], by=me, now=now)


def _somebody(text: str, field: str, me: Person) -> Person:
    found = person_named(text, visible_people(me))
    if found is None:
        raise Unclear(
            field,
            _("Nobody, or more than one person, is called “%(name)s”. Try their e-mail address.") % {"name": text},
        )
    return found


_said = gettext_lazy
DOORS: dict[str, Door] = {
    "take": Door(typed.NothingForm, _plain(actions.take), _said("It is yours now.")),
    "put-back": Door(typed.NothingForm, _plain(actions.put_back), _said("It is back in the queue.")),
    "resume": Door(typed.NothingForm, _plain(actions.resume), _said("It goes on.")),
    "write": Door(
        typed.MessageForm, _plain(actions.write), _said("Your message is here for everybody on this request.")
    ),
    "note": Door(typed.NoteForm, _plain(actions.note), _said("Noted for your team.")),
    "promise": Door(typed.PromiseForm, _promise, _said("Promised. Both sides see the date.")),
    "ask-question": Door(typed.QuestionForm, _ask_question, _said("Asked. We remind them if no answer comes.")),
    "answer": Door(typed.AnswerForm, _answer, _said("Thank you, your answer is here.")),
    "agree": Door(typed.NothingForm, _plain(actions.agree), _said("Agreed. The team can start.")),
    "refuse-sign-off": Door(typed.RefuseForm, _plain(actions.refuse_sign_off), _said("Refused, with a way on.")),
    "move-step": Door(typed.StepForm, _plain(actions.move_step), _said("Both sides see where it stands.")),
    "deliver": Door(typed.DeliverForm, _plain(actions.deliver), _said("Delivered. Now it is their turn to look.")),
    "accept": Door(typed.AcceptForm, _accept, _said("Accepted. Thank you for looking.")),
    "send-back": Door(typed.SendBackForm, _plain(actions.send_back), _said("Sent back, with what is missing.")),
    "reopen": Door(typed.ReopenForm, _plain(actions.reopen), _said("Reopened: the team sees what is not right yet.")),
    "rate": Door(typed.RateForm, _plain(actions.rate), _said("Thank you for saying how it was.")),
    "decline": Door(typed.DeclineForm, _plain(actions.decline), _said("Declined, with a way on.")),
    "withdraw": Door(typed.WithdrawForm, _plain(actions.withdraw), _said("Taken back.")),
    "assign": Door(typed.AssignForm, _assign, _said("Given on.")),
    "wait": Door(typed.WaitForm, _plain(actions.wait_for), _said("Both sides see what it waits for.")),
    "watch": Door(typed.WatchForm, _watch, _said("They follow this request now.")),
    "unwatch": Door(typed.NothingForm, _plain(actions.unwatch), _said("You do not follow it any more.")),
    "attach": Door(typed.AttachForm, _attach, _said("The file is here.")),
}


@require_POST
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do one verb to a request; whatever stands in its way, what was typed stays in the form."""
    me, now, door = reader(request), timezone.now(), DOORS[verb]
    service_request = visible_request(me, pk, now)
    right = verb.replace("-", "_")
    if right in MAY:
        require(right, me, service_request, now)
    form = door.opened(service_request, verb, request)
    if not form.is_valid():
        return show(request, service_request, me, now, bound={verb: form}, status=422)
    try:
        with transaction.atomic():  # a verb that fails half-way leaves nothing behind
            door.call(service_request, dict(form.cleaned_data), me, now)
    except Unclear as error:
        form.add_error(error.field if error.field in form.fields else None, str(error))
        return show(request, visible_request(me, pk, now), me, now, bound={verb: form}, status=422)
    except Refused as error:
        form.add_error(None, str(error))
        return show(request, visible_request(me, pk, now), me, now, bound={verb: form}, status=409)
    messages.success(request, door.said)
    if visible_to(me, now.date()).filter(pk=pk).exists():
        return redirect("request", pk=pk)
    return redirect("home")  # who gives a confidential one away sees it no longer
