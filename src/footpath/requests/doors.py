"""How does what somebody typed or sent reach the verbs of a request? Pages and programs come in by the same doors."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.requests import actions
from footpath.requests.chain_doors import CHAIN_DOORS
from footpath.requests.door import Door
from footpath.requests.filling import add_file
from footpath.requests.forms import verbs as typed
from footpath.requests.merge_doors import MERGE_DOORS
from footpath.requests.merged import survivor_of
from footpath.requests.models import ServiceRequest
from footpath.requests.offer_doors import OFFER_DOORS
from footpath.requests.permissions import MAY, require
from footpath.requests.referral_doors import REFERRAL_DOORS
from footpath.requests.refusals import Unclear
from footpath.requests.serving_doors import SERVING_DOORS

_RIGHTS = {"untick": "tick"}  # verbs that go with the right to another one


def require_right(door: str, service_request: ServiceRequest, me: Person, now: datetime) -> None:
    """PermissionDenied before anything is read, where somebody has no right to the verb of this door."""
    right = door.replace("-", "_")
    right = _RIGHTS.get(right, right)
    if right in MAY:
        require(right, me, service_request, now)


def _promise(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    seen = it.promises.filter(pk=facts.pop("instead_of") or 0).first()
    return actions.promise(it, **facts, instead_of=seen, by=me, now=now)


def _ask_question(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    asked_of = _somebody(facts["asked_of"], "asked_of", me) if facts["asked_of"] else None
    return actions.ask_question(it, text=facts["text"], asked_of=asked_of, by=me, now=now)


def _answer(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    it = survivor_of(it)
    question = it.questions.filter(pk=facts["question"]).first()
    if question is None:
        raise Unclear("question", _("That is not asked on this request."))
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
    return add_file(it, facts["file"], facts["requirement"], me, now)


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
    "take": Door(actions.take, typed.NothingForm, _said("It is yours now.")),
    "put-back": Door(actions.put_back, typed.NothingForm, _said("It is back in the queue.")),
    "resume": Door(actions.resume, typed.NothingForm, _said("It goes on.")),
    "write": Door(actions.write, typed.MessageForm, _said("Your message is here for everybody on this request.")),
    "note": Door(actions.note, typed.NoteForm, _said("Noted for your team.")),
    "promise": Door(actions.promise, typed.PromiseForm, _said("Promised. Both sides see the date."), _promise),
    "ask-question": Door(
        actions.ask_question,
        typed.QuestionForm,
        _said("Asked. We remind them if no answer comes."),
        _ask_question,
    ),
    "answer": Door(actions.answer, typed.AnswerForm, _said("Thank you, your answer is here."), _answer),
    "agree": Door(actions.agree, typed.NothingForm, _said("Agreed. The team can start.")),
    "refuse-sign-off": Door(actions.refuse_sign_off, typed.RefuseForm, _said("Refused, with a way on.")),
    "move-step": Door(actions.move_step, typed.StepForm, _said("Both sides see where it stands.")),
    "tick": Door(actions.tick, typed.CheckForm, _said("Ticked off.")),
    "untick": Door(actions.untick, typed.CheckForm, _said("It is open again.")),
    "deliver": Door(actions.deliver, typed.DeliverForm, _said("Delivered. Now it is their turn to look.")),
    "accept": Door(actions.accept, typed.AcceptForm, _said("Accepted. Thank you for looking."), _accept),
    "send-back": Door(actions.send_back, typed.SendBackForm, _said("Sent back, with what is missing.")),
    "reopen": Door(actions.reopen, typed.ReopenForm, _said("Reopened: the team sees what is not right yet.")),
    "rate": Door(actions.rate, typed.RateForm, _said("Thank you for saying how it was.")),
    "decline": Door(actions.decline, typed.DeclineForm, _said("Declined, with a way on.")),
    **MERGE_DOORS,
    "withdraw": Door(actions.withdraw, typed.WithdrawForm, _said("Taken back.")),
    "assign": Door(actions.assign, typed.AssignForm, _said("Given on."), _assign),
    "watch": Door(actions.watch, typed.WatchForm, _said("They follow this request now."), _watch),
    "unwatch": Door(actions.unwatch, typed.NothingForm, _said("You do not follow it any more.")),
    "see-displacement": Door(actions.see_displacement, typed.NothingForm, _said("Thank you for reading it.")),
    "attach": Door(actions.attach, typed.AttachForm, _said("The file is here."), _attach),
    **CHAIN_DOORS,
    **OFFER_DOORS,
    **REFERRAL_DOORS,
    **SERVING_DOORS,
}
