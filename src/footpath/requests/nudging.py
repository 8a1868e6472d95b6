"""May the customer ask where it is, and when again?"""

from datetime import datetime, timedelta

from footpath.requests.models import Nudge, ServiceRequest
from footpath.requests.states import IN_QUEUE, State, WaitsFor

NUDGED_IN = IN_QUEUE
_A_MOMENT = timedelta(seconds=1)  # the closing instant counts as open: the next day begins after it


def last_nudge(service_request: ServiceRequest) -> Nudge | None:
    """When the customer asked last; no query where the nudges were loaded with it."""
    return max(service_request.nudges.all(), key=lambda one: (one.at, one.pk), default=None)


def too_soon(service_request: ServiceRequest, now: datetime) -> datetime | None:
    """When the customer may ask again, while they may not: on the working day after that of the last time."""
    last = last_nudge(service_request)
    if last is None:
        return None
    calendar = service_request.team.calendar
    again = calendar.next_open(calendar.day_end(calendar.day_of(last.at)) + _A_MOMENT)
    return again if now < again else None


def waits_for_customer(service_request: ServiceRequest) -> bool:
    """Whether it is the customer who has to act: then there is nobody else to ask."""
    return service_request.state == State.WAITING and service_request.waits_for == WaitsFor.CUSTOMER
