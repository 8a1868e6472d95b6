"""How does somebody come back who had left?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import PersonReactivated
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.refusals import faster


@transaction.atomic
def reactivate(person: Person, *, by: Person | None, now: datetime) -> Person:
    """Let `person` work here again: findable, and able to get in by an invitation; teams and roles are given anew.

    Only administrators may, else PermissionDenied; SomebodyWasFaster.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    if Person.objects.filter(pk=person.pk, is_active=False, erased_at=None).update(is_active=True) != 1:
        raise faster(person.subject_kind, person.pk)
    person.is_active = True
    record(PersonReactivated(), subject=person, by=by, now=now)
    return person
