"""What has to be so of an order at a vendor, whichever verb changes it?"""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.actions._move import as_seen
from footpath.requests.actions._say import usable
from footpath.requests.models import VendorDate, VendorOrder
from footpath.requests.refusals import Unclear, faster

FURTHEST = timedelta(days=1100)
_ENDS = ("request.vendor_delivered", "request.vendor_order_canceled")


def change_open(order: VendorOrder, **columns: Any) -> None:
    """Change an order that has neither come nor been canceled. Raises SomebodyWasFaster."""
    standing = as_seen(came_on=None, canceled_at=None)
    if VendorOrder.objects.filter(pk=order.pk, **standing).update(**columns) != 1:
        raise faster(order.request, *_ENDS)
    for name, value in columns.items():
        setattr(order, name, value)


def give_date(order: VendorOrder, day: date, *, note: str, by: Person, now: datetime) -> VendorDate:
    """Add a date that the vendor gave. Raises Unclear."""
    if not now.date() - timedelta(days=1) <= day <= now.date() + FURTHEST:
        raise Unclear("day", _("Choose a day between today and three years from now."))
    note = usable(note, "note", longest=300, needed=False)
    return VendorDate.objects.create(order=order, day=day, noted_by=by, noted_at=now, note=note)
