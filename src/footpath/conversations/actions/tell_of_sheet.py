"""How do the two decide together whether those who lead may know that there is a worksheet?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.models import Worksheet
from footpath.conversations.sheets.events import SheetTold
from footpath.conversations.sheets.permissions import require_party
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def tell_of_sheet(sheet: Worksheet, *, tells: bool, by: Person, now: datetime) -> Worksheet:
    """Say that one's lead may know that there is one, or take that back. They learn it where both say so, and never
    what is in it. Raises PermissionDenied.
    """
    require_party(sheet, by)
    mine = "provider_tells" if by.pk == sheet.provider_id else "customer_tells"
    Worksheet.objects.filter(pk=sheet.pk).update(**{mine: tells})
    setattr(sheet, mine, tells)
    record(SheetTold(), subject=sheet, by=by, now=now)
    return sheet
