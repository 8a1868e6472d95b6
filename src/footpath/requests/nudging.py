"""May the customer ask where it is, and when again?"""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.requests.models import Nudge, ServiceRequest
from footpath.requests.states import IN_QUEUE, State, WaitsFor
from footpath.ui import wording

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


def stands(service_request: ServiceRequest) -> list[str]:
    """Where it is, for whoever asks: what is promised, when it is likely done, how many come before it."""
    it, found = service_request, []
    if it.promised_day:
        found.append(_("It is promised for %(day)s.") % {"day": wording.day(it.promised_day)})
    if it.forecast_p85_at:
        words = _("As things stand it is done by %(day)s, 17 chances in 20.")
        found.append(words % {"day": wording.day(it.forecast_p85_at)})
    if it.state == State.QUEUED and it.board_rank is not None:
        queue = ServiceRequest.objects.filter(team=it.team_id, state=State.QUEUED)
        n = queue.filter(board_rank__lt=it.board_rank).count()
        words = ngettext("%(n)d request is before it in the queue.", "%(n)d requests are before it in the queue.", n)
        found.append(words % {"n": n} if n else _("It is the next one in the queue."))
    return found
