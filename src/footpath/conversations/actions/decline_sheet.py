"""How does a customer say no, without a reason?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._sheets import held, move
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetDeclined
from footpath.conversations.sheets.permissions import require_customer
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def decline_sheet(sheet: Worksheet, *, by: Person, now: datetime) -> Worksheet:
    """Say no. What the provider had sealed is thrown away unread. Raises PermissionDenied, Refused."""
    require_customer(sheet, by)
    sheet = move(held(sheet, *states.ASKED), states.DECLINED, sealed="", closed_at=now)
    record(SheetDeclined(), subject=sheet, by=by, now=now)
    return sheet
