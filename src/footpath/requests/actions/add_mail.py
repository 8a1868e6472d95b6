"""How does a mail get onto a request when nobody has proven who wrote it?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import usable
from footpath.requests.columns import rewrite
from footpath.requests.events import MailAdded
from footpath.requests.merged import survivor_of
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.states import ENDED, State


@transaction.atomic
def add_mail(service_request: ServiceRequest, *, text: str, address: str, now: datetime) -> Message:
    """Put what was written from this address onto a request, as nobody's act: it answers no question, reopens nothing
    and meets no target; everybody around it, and whoever has that address, is told. On one that was merged it reaches
    the one that goes on.

    Raises Unclear naming the field, SomebodyWasFaster, Refused on a draft or an ended request.
    """
    service_request = survivor_of(service_request)
    hold(service_request, *(state for state in State if state not in (State.DRAFT, *ENDED)))
    message = Message.objects.create(
        request=service_request, kind=MessageKind.MESSAGE, author=None, from_address=address[:254], text=usable(text),
        at=now,
    )  # fmt: skip
    rewrite(service_request, now=now)
    record(MailAdded(message_id=message.pk, address=address[:254]), subject=service_request, by=None, now=now)
    return message
