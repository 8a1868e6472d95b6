"""How does the customer accept a delivery?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import move
from footpath.requests.columns import rewrite
from footpath.requests.events import Accepted
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require


@transaction.atomic
def accept(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Accept the delivery. For some working days it can still be reopened; then it closes.

    Raises PermissionDenied, SomebodyWasFaster, Refused where nothing was delivered.
    """
    require("accept", by, service_request, now)
    move(service_request, "accept", now=now, accepted_at=now)
    rewrite(service_request, now=now)
    record(Accepted(), subject=service_request, by=by, now=now)
    return service_request
