"""How is the work handed over?"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.acceptance import delivered_with
from footpath.requests.actions._move import move
from footpath.requests.actions._say import say
from footpath.requests.columns import rewrite
from footpath.requests.events import Delivered
from footpath.requests.models import ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require


@transaction.atomic
def deliver(
    service_request: ServiceRequest, *, text: str, by: Person, now: datetime, met: Collection[str] | None = None
) -> ServiceRequest:
    """Hand over what was asked, with a word on what was done; the customer accepts it or sends it back. `met` are the
    lines of the acceptance list that are there; the customer sees the others as not there.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where it is not in work.
    """
    require("deliver", by, service_request, now)
    move(service_request, "deliver", now=now, delivered_at=now, acceptance=delivered_with(service_request, met))
    message = say(service_request, text, MessageKind.DELIVERY, by=by, now=now)
    rewrite(service_request, now=now)
    record(Delivered(message_id=message.pk), subject=service_request, by=by, now=now)
    return service_request
