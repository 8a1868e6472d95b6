"""How does the customer say that it was not done after all?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import move
from footpath.requests.actions._say import say
from footpath.requests.columns import rewrite
from footpath.requests.events import Reopened
from footpath.requests.models import ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require


@transaction.atomic
def reopen(service_request: ServiceRequest, *, text: str, by: Person, now: datetime) -> ServiceRequest:
    """Reopen an accepted request while its window is open: it is in work again, with the same clocks.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused once it is closed.
    """
    require("reopen", by, service_request, now)
    move(service_request, "reopen", now=now, accepted_at=None)
    message = say(service_request, text, MessageKind.REOPENED, by=by, now=now)
    rewrite(service_request, now=now)
    record(Reopened(message_id=message.pk), subject=service_request, by=by, now=now)
    return service_request
