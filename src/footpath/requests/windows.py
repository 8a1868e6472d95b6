"""Until when can a delivery be answered, reopened, and a question be chased?"""

from datetime import datetime

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
    return question.request.team.calendar.add_days(question.asked_at, CHASE_DAYS[question.chased])


def gives_up_at(question: Question) -> datetime:
    """When a question that nobody answers ends the request."""
    return question.request.team.calendar.add_days(question.asked_at, GIVE_UP_DAYS)
