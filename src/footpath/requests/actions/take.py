"""How does somebody take a request to work on it?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import move
from footpath.requests.columns import rewrite
from footpath.requests.events import Taken
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require


@transaction.atomic
def take(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Take a queued request: it is theirs and in work from now on.

    Raises PermissionDenied, SomebodyWasFaster, or Refused where it is not in the queue.
    """
    require("take", by, service_request, now)
    started = service_request.started_at or now  # the first start counts, also after it was put back
    move(service_request, "take", now=now, assignee=by, started_at=started)
    rewrite(service_request, now=now)
    record(Taken(), subject=service_request, by=by, now=now)
    return service_request
