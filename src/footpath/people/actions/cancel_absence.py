"""How does somebody take back that they are away?"""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.events import PersonBack
from footpath.people.models import Absence, Person
from footpath.people.permissions import can_plan_for
from footpath.people.refusals import Refused, faster


@transaction.atomic
def cancel_absence(absence: Absence, *, by: Person | None, now: datetime) -> None:
    """Cancel the days that are still to come, today included; what has been stays.

    They themself may, whoever leads them, and administrators; else PermissionDenied. Refused when it is over;
    SomebodyWasFaster when somebody else has canceled it.
    """
    person, today = absence.person, now.date()
    if by is not None and not can_plan_for(by, person, today):
        raise PermissionDenied
    if absence.last < today:
        raise Refused(_("These days are over, so there is nothing to cancel."))
    seen = Absence.objects.filter(pk=absence.pk, first=absence.first, last=absence.last)
    gone = seen.delete()[0] if absence.first >= today else seen.update(last=today - timedelta(days=1))
    if gone != 1:
        raise faster(person.subject_kind, person.pk)
    back = PersonBack(max(absence.first, today).isoformat(), absence.last.isoformat())
    record(back, subject=person, by=by, now=now)
