"""How does a request get back into the queue?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import move
from footpath.requests.columns import rewrite
from footpath.requests.events import PutBack
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require


@transaction.atomic
def put_back(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Put a request that is in work back into the team's queue, for anybody to take; promises stand.

    Raises PermissionDenied, SomebodyWasFaster, or Refused where it is not in work.
    """
    require("put_back", by, service_request, now)
    move(service_request, "put_back", now=now, assignee=None)
    rewrite(service_request, now=now)
    record(PutBack(), subject=service_request, by=by, now=now)
    return service_request
