"""How does a request go on after it waited?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import move
from footpath.requests.columns import rewrite
from footpath.requests.events import Resumed
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.states import State


@transaction.atomic
def resume(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Go on with a request that waited; open questions stay open.

    Raises PermissionDenied, SomebodyWasFaster, or Refused where it does not wait.
    """
    require("resume", by, service_request, now)
    to = State(service_request.back_to) if service_request.back_to else None
    move(service_request, "resume", now=now, to=to, back_to="", waits_note="")
    rewrite(service_request, now=now)
    record(Resumed(), subject=service_request, by=by, now=now)
    return service_request
