"""How is somebody asked for what is missing?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold, move
from footpath.requests.actions._say import say
from footpath.requests.columns import rewrite
from footpath.requests.events import QuestionAsked
from footpath.requests.models import Question, ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear
from footpath.requests.states import IN_QUEUE, State, WaitsFor


@transaction.atomic
def ask_question(
    service_request: ServiceRequest,
    *,
    text: str,
    by: Person,
    now: datetime,
    asked_of: Person | None = None,
    requirement: str = "",
) -> Question:
    """Ask the customer, or whoever has the answer, in one tap. From now on the request waits for them, unless it
    waits for what is missing or for a sign-off anyway; with `requirement` (a key of the service's form) the answer
    lands in that field.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where there is nothing to ask.
    """
    require("ask_question", by, service_request, now)
    asked_of = asked_of or service_request.customer
    if asked_of is None or asked_of.pk == by.pk or not asked_of.is_active:
        raise Unclear("asked_of", _("Choose somebody who can answer this."))
    if requirement and requirement not in {item.key for item in service_request.terms.form}:
        raise Unclear("requirement", _("The form has no such question."))
    if service_request.state in (State.INCOMPLETE, State.SIGN_OFF):
        hold(service_request, State.INCOMPLETE, State.SIGN_OFF)
    else:
        wait(service_request, _reason(service_request, asked_of), now=now)
    message = say(service_request, text, MessageKind.QUESTION, by=by, now=now)
    question = Question.objects.create(
        request=service_request, message=message, asked_by=by, asked_of=asked_of, requirement=requirement,
        asked_at=now,
    )  # fmt: skip
    rewrite(service_request, now=now)
    record(
        QuestionAsked(question_id=question.pk, message_id=message.pk, asked_of=asked_of.name),
        subject=service_request,
        by=by,
        now=now,
    )
    return question


def wait(service_request: ServiceRequest, waits_for: WaitsFor, *, now: datetime, note: str = "") -> None:
    """Let the request wait; one that waits already keeps its first reason, so that no clock restarts."""
    if service_request.state == State.WAITING:
        hold(service_request, *IN_QUEUE)
        return
    back_to = service_request.state
    move(service_request, "wait", now=now, waits_for=waits_for, back_to=back_to, waits_note=note)


def _reason(service_request: ServiceRequest, asked_of: Person) -> WaitsFor:
    customers = (service_request.asker_id, service_request.asked_for_id)
    return WaitsFor.CUSTOMER if asked_of.pk in customers else WaitsFor.PERSON
