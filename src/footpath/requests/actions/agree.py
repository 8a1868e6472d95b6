"""How does somebody agree that work may start?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._clock import start_clock
from footpath.requests.actions._move import move
from footpath.requests.actions._sign_off import settle
from footpath.requests.columns import rewrite
from footpath.requests.events import SignedOff
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require


@transaction.atomic
def agree(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Say yes, as whoever was asked or as who stands in for them: the request goes into the queue and the provider's
    clock starts.

    Raises PermissionDenied, SomebodyWasFaster, Refused where nobody's yes is waited for.
    """
    require("agree", by, service_request, now)
    move(service_request, "approve", now=now, complete_at=now)
    settle(service_request, agreed=True, by=by, now=now)
    start_clock(service_request, now=now)
    rewrite(service_request, now=now)
    record(SignedOff(), subject=service_request, by=by, now=now)
    return service_request
