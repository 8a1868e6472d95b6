"""How does somebody write a message on a request?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import say
from footpath.requests.columns import rewrite
from footpath.requests.events import MessageWritten
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require
from footpath.requests.states import ENDED, State


@transaction.atomic
def write(service_request: ServiceRequest, *, text: str, by: Person, now: datetime) -> Message:
    """Write to everybody who sees the request; the first one by the serving side meets the first answer.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused on a draft or an ended request.
    """
    require("write", by, service_request, now)
    hold(service_request, *(state for state in State if state not in (State.DRAFT, *ENDED)))
    message = say(service_request, text, MessageKind.MESSAGE, by=by, now=now)
    rewrite(service_request, now=now)
    record(MessageWritten(message_id=message.pk), subject=service_request, by=by, now=now)
    return message
