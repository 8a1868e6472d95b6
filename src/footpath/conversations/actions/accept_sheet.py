"""How does a customer say that they will answer?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._sheets import held, move
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetAccepted
from footpath.conversations.sheets.permissions import require_customer
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def accept_sheet(sheet: Worksheet, *, by: Person, now: datetime) -> Worksheet:
    """Say that one will answer, so that the other one knows. Raises PermissionDenied, Refused."""
    require_customer(sheet, by)
    sheet = move(held(sheet, states.SENT), states.ACCEPTED)
    record(SheetAccepted(), subject=sheet, by=by, now=now)
    return sheet
