"""How does somebody ask a customer no more?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._sheets import held, move
from footpath.conversations.actions.send_sheet import ask_no_more
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetTakenBack
from footpath.conversations.sheets.permissions import require_provider
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def take_back_sheet(sheet: Worksheet, *, by: Person, now: datetime) -> Worksheet:
    """Ask no more; what was sealed is thrown away unread. Raises PermissionDenied, Refused once it was answered."""
    require_provider(sheet, by)
    sheet = held(sheet, *states.BEFORE)
    ask_no_more(sheet)
    sheet = move(sheet, states.TAKEN_BACK, sealed="", closed_at=now)
    record(SheetTakenBack(), subject=sheet, by=by, now=now)
    return sheet
