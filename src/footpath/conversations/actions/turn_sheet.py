"""What becomes of a worksheet when a day has come?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._sheets import MINUTES_AGAIN, move
from footpath.conversations.actions.send_sheet import DAYS, about
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetClosed, SheetExpired, SheetRecheckDue
from footpath.history.record import record
from footpath.people.actions import draw
from footpath.people.models.budget import What


@transaction.atomic
def turn_sheet(sheet: Worksheet, *, now: datetime) -> bool:
    """Let it run out, begin its second look, or close that without one; whether anything was due.

    A second look asks both for one number, as far as their budgets of questions have room; else it waits a day.
    """
    found = Worksheet.objects.select_for_update(of=("self",), no_key=True).select_related("provider", "customer")
    sheet = found.get(pk=sheet.pk)
    today = now.date()
    last = min(one.today(now) for one in (sheet.provider, sheet.customer))
    over = sheet.expires_on is not None and sheet.expires_on < last  # for both of them
    if sheet.state in states.ASKED and over:
        move(sheet, states.EXPIRED, sealed="", closed_at=now)
        record(SheetExpired(), subject=sheet, by=None, now=now)
    elif sheet.state in states.TALKING and sheet.recheck_on is not None and sheet.recheck_on <= today:
        return _look_again(sheet, now)
    elif sheet.state == states.RECHECK and over:
        move(sheet, states.CLOSED, own_sealed_again="", rating_sealed_again="", closed_at=now)
        record(SheetClosed(opened=False), subject=sheet, by=None, now=now)
    else:
        return False
    return True


def _look_again(sheet: Worksheet, now: datetime) -> bool:
    """Both are asked, or neither; somebody who has left is asked nothing, and it is closed."""
    if not (sheet.provider.is_active and sheet.customer.is_active):
        move(sheet, states.CLOSED, closed_at=now)
        record(SheetClosed(opened=False), subject=sheet, by=None, now=now)
        return True
    again = f"{about(sheet)}:again"
    drawn = [draw(one, What.RATING, MINUTES_AGAIN, about=again, now=now) for one in (sheet.provider, sheet.customer)]
    if not all(drawn):
        return False
    move(sheet, states.RECHECK, expires_on=(now + DAYS).date())
    record(SheetRecheckDue(), subject=sheet, by=None, now=now)
    return True
