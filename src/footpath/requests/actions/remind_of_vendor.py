"""How is somebody reminded that a vendor's day is over?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.events import VendorDayOver
from footpath.requests.models import VendorDate
from footpath.requests.vendors import over_at


@transaction.atomic
def remind_of_vendor(given: VendorDate, *, now: datetime) -> bool:
    """Remind whoever serves the request, once, that the day which the vendor gave last is over and nothing was noted;
    False where it is not, where it came or was canceled, or where they know.
    """
    order = given.order
    if order.came_on or order.canceled_at or over_at(given) > now or _is_later(given):
        return False
    if VendorDate.objects.filter(pk=given.pk, reminded_at=None).update(reminded_at=now) != 1:
        return False
    happened = VendorDayOver(order_id=order.pk, vendor=order.vendor, day=given.day.isoformat())
    record(happened, subject=order.request, by=None, now=now)
    return True


def _is_later(given: VendorDate) -> bool:
    return VendorDate.objects.filter(order=given.order_id, pk__gt=given.pk).exists()
