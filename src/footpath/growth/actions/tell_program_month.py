"""When is somebody told that the page of a month is there?"""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from footpath.growth.events import ProgramMonthTold
from footpath.growth.models import Program
from footpath.history.record import record


@transaction.atomic
def tell_program_month(program: Program, *, month: date, now: datetime) -> bool:
    """Those who look after programs are told, once for each month; whether it was this time. By the schedule alone."""
    before = Q(told_month=None) | Q(told_month__lt=month)
    if Program.objects.filter(before, pk=program.pk).update(told_month=month) != 1:
        return False
    record(ProgramMonthTold(month=month.isoformat()), subject=program, by=None, now=now)
    return True
