"""How does the serving team write something down for itself?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import say
from footpath.requests.events import NoteWritten
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require
from footpath.requests.states import State


@transaction.atomic
def note(service_request: ServiceRequest, *, text: str, by: Person, now: datetime) -> Message:
    """Write an internal note: it never reaches the customer and meets no target.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster.
    """
    require("note", by, service_request, now)
    hold(service_request, *(state for state in State if state != State.DRAFT))
    message = say(service_request, text, MessageKind.NOTE, by=by, now=now, internal=True)
    record(NoteWritten(message_id=message.pk), subject=service_request, by=by, now=now)
    return message
