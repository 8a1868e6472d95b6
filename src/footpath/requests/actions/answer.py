"""How is a question answered?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._facts import put
from footpath.requests.actions._move import as_seen, hold, move
from footpath.requests.actions._say import say
from footpath.requests.actions._sign_off import tell_signers
from footpath.requests.columns import rewrite
from footpath.requests.events import FoundByProvider, QuestionAnswered
from footpath.requests.models import Message, Question, ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import Side, can_answer, sides, standing
from footpath.requests.refusals import faster
from footpath.requests.states import ENDED, State, WaitsFor


@transaction.atomic
def answer(question: Question, *, text: str, by: Person, now: datetime) -> Message:
    """Answer an open question; with the last answer the request goes back to where it was, and its clock runs on.

    Whoever was asked may answer, and the customer; somebody of the serving team who found it out may too: that is
    kept as a kindness. Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused once the request
    has ended.
    """
    service_request = question.request
    found = sides(standing(by, now.date()), service_request)
    if not can_answer(question, by, found):
        raise PermissionDenied
    by_customer = bool(found & {Side.CUSTOMER}) or by.pk == question.asked_of_id
    hold(service_request, *(state for state in State if state not in (State.DRAFT, *ENDED)))
    message = say(service_request, text, MessageKind.ANSWER, by=by, now=now)
    settled = Question.objects.filter(pk=question.pk, **as_seen(answered_at=None)).update(
        answered_at=now, answer=message, found_by_provider=not by_customer
    )
    if settled != 1:
        raise faster(service_request, QuestionAnswered.kind, FoundByProvider.kind)
    question.refresh_from_db()
    complete = False
    if question.requirement:
        complete = put(service_request, {question.requirement: message.text}, now=now)
    go_on(service_request, now=now)
    rewrite(service_request, now=now)
    if by_customer:
        happened: QuestionAnswered | FoundByProvider = QuestionAnswered(question_id=question.pk, message_id=message.pk)
    else:
        happened = FoundByProvider(question_id=question.pk, message_id=message.pk, key=question.requirement)
    record(happened, subject=service_request, by=by, now=now)
    if complete:
        tell_signers(service_request, now=now)
    return message


def go_on(service_request: ServiceRequest, *, now: datetime) -> None:
    """End the wait when no question is open; where another one is, the request waits for that answer now."""
    if service_request.state != State.WAITING or service_request.waits_for in (WaitsFor.TEAM, WaitsFor.OUTSIDE):
        return
    rest = service_request.questions.filter(answered_at=None).order_by("id").first()
    if rest is None:
        move(service_request, "resume", now=now, to=State(service_request.back_to), back_to="", waits_note="")
        return
    customers = (service_request.asker_id, service_request.asked_for_id)
    reason = WaitsFor.CUSTOMER if rest.asked_of_id in customers else WaitsFor.PERSON
    if reason != service_request.waits_for:
        move(service_request, "wait", now=now, waits_for=reason)
