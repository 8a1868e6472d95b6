"""How does somebody say that they do not want to hear the coach while they write?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.growth.events import CoachHushed
from footpath.growth.models import CoachQuiet
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def hush_coach(person: Person, *, hushed: bool, by: Person, now: datetime) -> None:
    """Each for themself; saying it twice changes nothing. Raises PermissionDenied."""
    if by.pk != person.pk or not by.is_active:
        raise PermissionDenied
    if hushed:
        _row, changed = CoachQuiet.objects.get_or_create(person=person)
    else:
        changed = bool(CoachQuiet.objects.filter(person=person).delete()[0])
    if changed:
        record(CoachHushed(), subject=person, by=by, now=now)
