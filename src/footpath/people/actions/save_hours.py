"""How are working hours set?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.events import HoursSaved
from footpath.people.hours import sentence
from footpath.people.models import Person, WorkingHours
from footpath.people.permissions import can_administer
from footpath.people.refusals import faster
from footpath.people.rules import public_holidays
from footpath.people.typed import one_line
from footpath.pure.working_time import CalendarError

FIELDS = ("name", "zone", "week", "country", "region", "closures", "extra_days")


@transaction.atomic
def save_hours(
    hours: WorkingHours, *, by: Person | None, now: datetime, edits: int | None = None, **facts: Any
) -> WorkingHours:
    """Set the fields `facts` of `hours` and keep them, new or known; `edits` is the number that the changer saw.

    Refused with ValidationError when no calendar comes of them: no working day at all, windows that overlap,
    a zone or country that does not exist. Only an administrator, or Footpath itself, may; else PermissionDenied.
    SomebodyWasFaster where another administrator changed them meanwhile.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    if "name" in facts:
        facts["name"] = one_line("name", facts["name"], longest=80, needed=True)
    for name, value in facts.items():
        setattr(hours, name, value)
    hours.full_clean()
    _require_calendar(hours)
    if hours.pk is None:
        hours.save()
    else:
        _keep(hours, hours.edits if edits is None else edits)
    record(HoursSaved(name=hours.name), subject=hours, by=by, now=now)
    return hours


def _require_calendar(hours: WorkingHours) -> None:
    """Refuse what no calendar comes of, naming the field."""
    try:
        public_holidays(hours.country, hours.region)
    except ValueError as error:
        raise ValidationError({"country": _("No public holidays are known for this country and region.")}) from error
    try:
        _calendar = hours.calendar
    except CalendarError as error:
        raise ValidationError({error.field: sentence(error)}) from error
    except ValueError as error:  # a day that is none
        raise ValidationError({"closures": sentence(CalendarError("bad_date", "closures"))}) from error


def _keep(hours: WorkingHours, seen: int) -> None:
    """Store all fields, unless somebody was faster."""
    values = {name: getattr(hours, name) for name in FIELDS}
    if WorkingHours.objects.filter(pk=hours.pk, edits=seen).update(edits=seen + 1, **values) != 1:
        raise faster(hours.subject_kind, hours.pk)
    hours.edits = seen + 1
