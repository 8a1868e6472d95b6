"""How is it noted that something was ordered outside?"""

from datetime import date, datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import usable
from footpath.requests.actions._vendor import give_date
from footpath.requests.events import VendorOrdered
from footpath.requests.models import ServiceRequest, VendorOrder
from footpath.requests.permissions import require
from footpath.requests.states import IN_QUEUE


@transaction.atomic
def order_from_vendor(
    service_request: ServiceRequest,
    *,
    vendor: str,
    what: str,
    reference: str = "",
    day: date | None = None,
    by: Person,
    now: datetime,
) -> VendorOrder:
    """Note what was ordered for the request, from whom, under which number of theirs, and the day they gave.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where it is not in the queue.
    """
    require("order_from_vendor", by, service_request, now)
    hold(service_request, *IN_QUEUE)
    order = VendorOrder.objects.create(
        request=service_request,
        vendor=" ".join(usable(vendor, "vendor", longest=120).split()),
        what=usable(what, "what", longest=200),
        reference=usable(reference, "reference", longest=80, needed=False),
        ordered_by=by,
        ordered_at=now,
    )
    if day is not None:
        give_date(order, day, note="", by=by, now=now)
    happened = VendorOrdered(order_id=order.pk, vendor=order.vendor, what=order.what)
    record(happened, subject=service_request, by=by, now=now)
    return order
