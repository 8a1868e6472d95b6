"""How does the customer take a request back?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import move
from footpath.requests.actions._say import say, usable
from footpath.requests.actions._sign_off import settle
from footpath.requests.actions._verdicts import freeze
from footpath.requests.columns import rewrite
from footpath.requests.events import Withdrawn
from footpath.requests.models import ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require


@transaction.atomic
def withdraw(service_request: ServiceRequest, *, by: Person, now: datetime, reason: str = "") -> ServiceRequest:
    """Take the request back; its promises count neither way.

    Raises Unclear for a reason that cannot be kept, PermissionDenied, SomebodyWasFaster, Refused once delivered.
    """
    require("withdraw", by, service_request, now)
    reason = usable(reason, "reason", longest=3000, needed=False)
    move(service_request, "withdraw", now=now)
    settle(service_request, agreed=False, by=None, now=now)
    message = say(service_request, reason, MessageKind.WITHDRAWN, by=by, now=now) if reason else None
    freeze(service_request, now=now)
    rewrite(service_request, now=now)
    record(Withdrawn(message_id=message.pk if message else None), subject=service_request, by=by, now=now)
    return service_request
