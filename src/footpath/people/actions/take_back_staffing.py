"""How are the counts of a month taken back?"""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import StaffingTakenBack
from footpath.people.models import Organization, Person
from footpath.people.models.staffing import EMPTIED, StaffingMonth
from footpath.people.permissions import can_count_staffing
from footpath.people.refusals import faster


@transaction.atomic
def take_back_staffing(month: date, *, by: Person, now: datetime) -> None:
    """Empty a month that came in wrongly; a file can bring it again. For champions and administrators.

    PermissionDenied; SomebodyWasFaster when nothing of it is there.
    """
    if not can_count_staffing(by):
        raise PermissionDenied
    found = StaffingMonth.objects.filter(month=month, is_there=True)
    if not found.update(**EMPTIED):
        raise faster(Organization.subject_kind, 1)
    record(StaffingTakenBack(f"{month:%Y-%m}"), subject=Organization.here(), by=by, now=now)
