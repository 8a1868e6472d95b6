"""What becomes of an order at a vendor that is not needed any more?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._go_on import go_on_after
from footpath.requests.actions._vendor import change_open
from footpath.requests.events import VendorOrderCanceled
from footpath.requests.models import VendorOrder
from footpath.requests.permissions import require


@transaction.atomic
def cancel_order(order: VendorOrder, *, by: Person, now: datetime) -> VendorOrder:
    """Note that nobody waits for it any more; the dates that the vendor gave stay. A request that waited goes on.

    Raises PermissionDenied, SomebodyWasFaster where it has come or was canceled already.
    """
    require("cancel_order", by, order.request, now)
    change_open(order, canceled_at=now)
    go_on_after(order.request, order=order, now=now)
    record(VendorOrderCanceled(order_id=order.pk, vendor=order.vendor), subject=order.request, by=by, now=now)
    return order
