"""How does the customer say that something is missing?"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.acceptance import sent_back_for
from footpath.requests.actions._move import move
from footpath.requests.actions._say import say
from footpath.requests.columns import rewrite
from footpath.requests.events import SentBack
from footpath.requests.models import ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require


@transaction.atomic
def send_back(
    service_request: ServiceRequest, *, text: str, by: Person, now: datetime, missing: Collection[str] = ()
) -> ServiceRequest:
    """Send the delivery back with what is missing: it is in work again, with the same clocks. `missing` are lines of
    the acceptance list.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where nothing was delivered.
    """
    require("send_back", by, service_request, now)
    acceptance = sent_back_for(service_request, missing)
    move(service_request, "send_back", now=now, sent_back=service_request.sent_back + 1, acceptance=acceptance)
    message = say(service_request, text, MessageKind.SENT_BACK, by=by, now=now)
    rewrite(service_request, now=now)
    record(SentBack(message_id=message.pk), subject=service_request, by=by, now=now)
    return service_request
