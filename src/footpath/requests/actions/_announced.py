"""What becomes of a heads-up when a request comes of it?"""

from datetime import datetime

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.announced import OPEN, left, with_left
from footpath.requests.events.announcing import HeadsUpAsked
from footpath.requests.models import HeadsUp, ServiceRequest
from footpath.requests.models.announced import HeadsUpState


def note_asked(service_request: ServiceRequest, *, by: Person, now: datetime) -> None:
    """Count a request that was announced; once all pieces were asked for, nothing more is to come. No query for one
    that was not.
    """
    if service_request.heads_up_id is None:
        return
    heads_up = with_left(HeadsUp.objects.filter(pk=service_request.heads_up_id)).get()
    still = left(heads_up)
    if not still:
        done = HeadsUp.objects.filter(pk=heads_up.pk, state__in=OPEN)
        done.update(state=HeadsUpState.ASKED, ended_at=now, edits=heads_up.edits + 1)
    record(HeadsUpAsked(number=service_request.number, left=still), subject=heads_up, by=by, now=now)
