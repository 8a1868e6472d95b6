"""What does the worker do every day for service worksheets?"""

from datetime import datetime

from django.db.models import Q

from footpath.conversations.actions import send_sheet, turn_sheet
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.jobs import job
from footpath.people.refusals import Refused


@job
def look_after_sheets(*, now: datetime) -> None:
    """Send what waited for room in a budget of questions; let run out what is over; ask again after sixty days."""
    for sheet in Worksheet.objects.filter(state=states.SEALED).select_related("provider", "customer", "round"):
        if sheet.round.sheets.exclude(state__in=(states.DRAFT, states.TAKEN_BACK)).count() > 1:
            _send(sheet, now)
    today = now.date()
    over = Q(expires_on__lt=today, state__in=(*states.ASKED, states.RECHECK))
    due = Q(recheck_on__lte=today, state__in=states.TALKING)
    for sheet in Worksheet.objects.filter(over | due):
        turn_sheet(sheet, now=now)


def _send(sheet: Worksheet, now: datetime) -> None:
    try:
        send_sheet(sheet, now=now)
    except Refused:  # taken back, or sent by another worker, in this very moment
        return
