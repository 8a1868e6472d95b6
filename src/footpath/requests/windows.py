"""Until when can a delivery be answered, reopened, and a question be chased?"""

from datetime import datetime

from django.db.models import Max

from footpath.history.models import Event
from footpath.requests.events import Chased
from footpath.requests.models import Question, ServiceRequest
from footpath.requests.states import State

SILENCE_DAYS = 5  # working days after a delivery on which silence becomes a yes
REOPEN_DAYS = 5  # working days after acceptance in which the same request can be reopened
CHASE_DAYS = (2, 4, 7)  # working days after a question on which whoever has to answer is reminded
GIVE_UP_DAYS = 12  # working days after a question on which the request is closed politely


def silence_accepts_at(service_request: ServiceRequest) -> datetime | None:
    """When silence accepts the delivery; None when nothing is delivered."""
    if service_request.state != State.DELIVERED or service_request.delivered_at is None:
        return None
    return service_request.team.calendar.add_days(service_request.delivered_at, SILENCE_DAYS)


def closes_at(service_request: ServiceRequest) -> datetime | None:
    """When an accepted request closes; None when it is not accepted."""
    if service_request.state != State.ACCEPTED or service_request.accepted_at is None:
        return None
    return service_request.team.calendar.add_days(service_request.accepted_at, REOPEN_DAYS)


def next_chase_at(question: Question) -> datetime | None:
    """When the next reminder about an open question is due; None after the last one."""
    if question.answered_at is not None or question.chased >= len(CHASE_DAYS):
        return None
    return _after(question, CHASE_DAYS[question.chased])


def gives_up_at(question: Question) -> datetime:
    """When a question that nobody answers ends the request."""
    return _after(question, GIVE_UP_DAYS)


def _after(question: Question, days: int) -> datetime:
    """So many working days after the question, and never sooner after the last reminder than planned: a worker that
    stood still makes up for nothing.
    """
    calendar = question.request.team.calendar
    due = calendar.add_days(_waits_since(question), days)
    if not question.chased:
        return due
    reminders = Event.objects.filter(kind=Chased.kind, subject_kind=ServiceRequest.subject_kind)
    mine = reminders.filter(subject_id=question.request_id, facts__question_id=question.pk)
    last: datetime | None = mine.aggregate(last=Max("at"))["last"]
    rest = days - CHASE_DAYS[question.chased - 1] - 1  # a reminder goes out after the day that it was planned for
    return max(due, calendar.add_days(last, rest)) if last else due


def _waits_since(question: Question) -> datetime:
    """Since when the request waits without a break: where work went on over an open question, nobody was late."""
    worked = question.request.spans.exclude(state__in=(State.INCOMPLETE, State.WAITING))
    went_on: datetime | None = worked.aggregate(last=Max("until"))["last"]
    return max(question.asked_at, went_on or question.asked_at)
