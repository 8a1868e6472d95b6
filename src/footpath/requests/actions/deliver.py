"""How is the work handed over?"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.acceptance import delivered_with
from footpath.requests.actions._move import hold, move
from footpath.requests.actions._outside import tell_finder
from footpath.requests.actions._say import say, usable
from footpath.requests.checklist import still_to_do
from footpath.requests.columns import rewrite
from footpath.requests.events import Delivered
from footpath.requests.links import lacking
from footpath.requests.models import ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear, lacks, undone
from footpath.requests.states import State


@transaction.atomic
def deliver(
    service_request: ServiceRequest,
    *,
    text: str,
    by: Person,
    now: datetime,
    met: Collection[str] | None = None,
    despite: str = "",
) -> ServiceRequest:
    """Hand over what was asked, with a word on what was done; the customer accepts it or sends it back. `met` are the
    lines of the acceptance list that are there; the customer sees the others as not there. While something that it
    needs is not there it is not delivered, but for a reason, `despite`, that both sides read; while a line of the
    checklist is open that must be done before, not at all.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where it is not in work or not done.
    """
    require("deliver", by, service_request, now)
    hold(service_request, State.WORKING)  # so that nobody adds to what it needs meanwhile
    despite = usable(despite, "despite", longest=500, needed=False)
    without = lacking(service_request)
    if without and not despite:
        raise Unclear("despite", lacks(without))
    if open_lines := still_to_do(service_request):
        raise undone(open_lines)
    move(service_request, "deliver", now=now, delivered_at=now, acceptance=delivered_with(service_request, met))
    message = say(service_request, text, MessageKind.DELIVERY, by=by, now=now)
    rewrite(service_request, now=now)
    happened = Delivered(message_id=message.pk, without=", ".join(without), despite=despite if without else "")
    record(happened, subject=service_request, by=by, now=now)
    tell_finder(service_request, "delivered", message.text, now=now)
    return service_request
