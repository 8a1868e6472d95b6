"""What becomes of a date that a vendor gives?"""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._vendor import change_open, give_date
from footpath.requests.events import VendorDateGiven
from footpath.requests.models import VendorDate, VendorOrder
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear


@transaction.atomic
def note_vendor_date(order: VendorOrder, *, day: date, note: str = "", by: Person, now: datetime) -> VendorDate:
    """Note the day that the vendor gave, or another one; all are kept, and the first one counts.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster once it has come or was canceled.
    """
    require("note_vendor_date", by, order.request, now)
    change_open(order, what=order.what)  # nobody else ends it meanwhile
    last = VendorDate.objects.filter(order=order).order_by("id").last()
    if last is not None and last.day == day:
        raise Unclear("day", _("That is the day which they gave before."))
    given = give_date(order, day, note=note, by=by, now=now)
    happened = VendorDateGiven(order_id=order.pk, vendor=order.vendor, day=day.isoformat(), again=last is not None)
    record(happened, subject=order.request, by=by, now=now)
    return given
