"""How are working hours set?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.events import HoursSaved
from footpath.people.models import Person, WorkingHours
from footpath.people.permissions import can_administer
from footpath.pure.working_time import CalendarError


@transaction.atomic
def save_hours(hours: WorkingHours, *, by: Person | None, now: datetime, **facts: Any) -> WorkingHours:
    """Set the fields `facts` of `hours` and keep them, new or known.

    Refused with ValidationError when no calendar comes of them: no working day at all, windows that overlap,
    a zone or country that does not exist. Only an administrator, or Footpath itself, may; else PermissionDenied.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    for name, value in facts.items():
        setattr(hours, name, value)
    hours.full_clean()
    try:
        _calendar = hours.calendar
    except CalendarError as error:
        raise ValidationError({"week": _("These hours cannot be worked: %(why)s.") % {"why": error}}) from error
    except ValueError as error:
        raise ValidationError({"country": str(error)}) from error
    hours.save()
    record(HoursSaved(name=hours.name), subject=hours, by=by, now=now)
    return hours
