"""What happens when something comes that was ordered outside?"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._go_on import go_on_after
from footpath.requests.actions._vendor import change_open
from footpath.requests.events import VendorDelivered
from footpath.requests.models import VendorOrder
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear


@transaction.atomic
def note_arrival(order: VendorOrder, *, came_on: date | None = None, by: Person, now: datetime) -> VendorOrder:
    """Note that it has come, today or on an earlier day; a request that waited for it goes on.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster where it was noted or canceled already.
    """
    require("note_arrival", by, order.request, now)
    came_on = came_on or now.date()
    if not order.ordered_at.date() - timedelta(days=1) <= came_on <= now.date() + timedelta(days=1):
        raise Unclear("came_on", _("Choose a day between the order and today."))
    change_open(order, came_on=came_on)
    went_on = go_on_after(order.request, order=order, now=now)
    happened = VendorDelivered(order_id=order.pk, vendor=order.vendor, went_on=went_on)
    record(happened, subject=order.request, by=by, now=now)
    return order
