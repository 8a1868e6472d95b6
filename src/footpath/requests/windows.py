"""Until when can a delivery be answered, reopened, and a question be chased?"""

from datetime import datetime

from django.db.models import Max

from footpath.history.models import Event
from footpath.requests.events import Chased
from footpath.requests.models import Question, ServiceRequest, SignOff
from footpath.requests.states import State
from footpath.requests.word_promise import calendar_of

SILENCE_DAYS = 5  # working days after a delivery on which silence becomes a yes
REOPEN_DAYS = 5  # working days after acceptance in which the same request can be reopened
CHASE_DAYS = (2, 4, 7)  # working days after a question on which whoever has to answer is reminded
ASKED_IN = (State.INCOMPLETE, State.SIGN_OFF, State.WAITING)  # where an open question holds something up
GIVE_UP_DAYS = 12  # working days after a question on which the request is closed politely


def silence_accepts_at(service_request: ServiceRequest) -> datetime | None:
    """When silence accepts the delivery; None when nothing is delivered, and while the customer has written since then
    and nobody has answered: who speaks is not silent. Counted from the answer.
    """
    delivered = service_request.delivered_at
    if service_request.state != State.DELIVERED or delivered is None:
        return None
    since: datetime | None = delivered
    customers = (service_request.asker_id, service_request.asked_for_id)
    for message in sorted(service_request.messages.all(), key=lambda one: one.pk):
        if message.internal or message.at < delivered:
            continue
        spoke = message.author_id in customers or message.from_address  # a mail that nobody has proven may be theirs
        since = None if spoke else message.at if message.from_provider else since
    return service_request.team.calendar.add_days(since, SILENCE_DAYS) if since else None


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


def next_sign_off_chase_at(sign_off: SignOff) -> datetime | None:
    """When the next reminder of an open sign-off is due, in the hours of whoever was asked; None after the last one."""
    if sign_off.decided_at is not None or sign_off.chased >= len(CHASE_DAYS):
        return None
    calendar = calendar_of(sign_off.approver, sign_off.asked_at.date())
    return calendar.add_days(sign_off.asked_at, CHASE_DAYS[sign_off.chased])


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
    worked = question.request.spans.exclude(state__in=ASKED_IN)
    went_on: datetime | None = worked.aggregate(last=Max("until"))["last"]
    return max(question.asked_at, went_on or question.asked_at)
