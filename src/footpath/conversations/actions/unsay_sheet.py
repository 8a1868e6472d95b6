"""How does somebody take their words out of a worksheet for good?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._sheets import held
from footpath.conversations.models import StoppedWork, Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetUnsaid
from footpath.conversations.sheets.permissions import require_party
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def unsay_sheet(sheet: Worksheet, *, by: Person, now: datetime) -> Worksheet:
    """Delete what one has written in a worksheet that is open; the numbers stay, so that figures of many do not tell
    whose went. Raises PermissionDenied, Refused before it is open.
    """
    require_party(sheet, by)
    sheet = held(sheet, *states.OPEN_EYES)
    mine = "sealed" if by.pk == sheet.provider_id else "answered"
    Worksheet.objects.filter(pk=sheet.pk).update(**{mine: ""})
    StoppedWork.objects.filter(sheet=sheet, by=by).update(what="")
    setattr(sheet, mine, "")
    record(SheetUnsaid(), subject=sheet, by=by, now=now)
    return sheet
