"""When is somebody reminded of a question, and when does it end?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.requests.actions._move import as_seen, move
from footpath.requests.actions._outside import tell_finder
from footpath.requests.actions._say import say
from footpath.requests.actions._sign_off import settle
from footpath.requests.actions._verdicts import freeze
from footpath.requests.columns import rewrite
from footpath.requests.events import Chased, ClosedPolitely
from footpath.requests.models import Question
from footpath.requests.models.said import MessageKind
from footpath.requests.states import State, WaitsFor
from footpath.requests.windows import ASKED_IN, gives_up_at, next_chase_at


@transaction.atomic
def chase(question: Question, *, now: datetime) -> bool:
    """Remind whoever has to answer when a reminder is due; after the last one the request is closed politely, with
    notice, where it waits for the customer. False when nothing was due.
    """
    if question.answered_at is not None or question.request.state not in ASKED_IN:
        return False
    due = next_chase_at(question)
    if due is not None:
        return now >= due and _remind(question, now)
    return now >= gives_up_at(question) and _end(question, now)


def _remind(question: Question, now: datetime) -> bool:
    counted = as_seen(chased=question.chased, answered_at=None)
    if Question.objects.filter(pk=question.pk, **counted).update(chased=question.chased + 1) != 1:
        return False
    record(Chased(question_id=question.pk, nth=question.chased + 1), subject=question.request, by=None, now=now)
    return True


def _end(question: Question, now: datetime) -> bool:
    service_request = question.request
    if question.asked_of_id not in (service_request.asker_id, service_request.asked_for_id):
        return False  # the customer does not lose their place because a coworker was silent
    if service_request.state == State.WAITING and service_request.waits_for != WaitsFor.CUSTOMER:
        return False  # nor because the request waits for somebody else by now
    move(service_request, "withdraw", now=now)
    settle(service_request, agreed=False, by=None, now=now)
    text = _("No answer came after several reminders, so this is closed. Ask again any time: the text is kept here.")
    message = say(service_request, text, MessageKind.WITHDRAWN, by=None, now=now)
    freeze(service_request, now=now)
    rewrite(service_request, now=now)
    record(ClosedPolitely(message_id=message.pk), subject=service_request, by=None, now=now)
    tell_finder(service_request, "withdrawn", "", now=now)
    return True
