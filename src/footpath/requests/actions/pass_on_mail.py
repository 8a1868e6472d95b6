"""How does a mail get onto a request that did not find its way there by itself?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import usable
from footpath.requests.columns import rewrite
from footpath.requests.events import MailPassedOn
from footpath.requests.merged import survivor_of
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require
from footpath.requests.states import ENDED, State


@transaction.atomic
def pass_on_mail(service_request: ServiceRequest, *, text: str, address: str, by: Person, now: datetime) -> Message:
    """Put what somebody wrote from this address onto a request, as theirs and as nobody's act: nobody has proven who
    they are, and it answers nothing. On one that was merged it reaches the one that goes on.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused on a draft or an ended request.
    """
    service_request = survivor_of(service_request)
    require("write", by, service_request, now)
    hold(service_request, *(state for state in State if state not in (State.DRAFT, *ENDED)))
    message = Message.objects.create(
        request=service_request, kind=MessageKind.MESSAGE, author=None, from_address=address[:254],
        text=usable(text), at=now,
    )  # fmt: skip
    rewrite(service_request, now=now)
    record(MailPassedOn(message_id=message.pk, address=address[:254]), subject=service_request, by=by, now=now)
    return message
