"""How does somebody lose a role?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import RoleTaken
from footpath.people.models import Person
from footpath.people.roles import FIELDS, Role, held_administrators, keep_one


@transaction.atomic
def take_role(person: Person, *, role: Role, by: Person | None, now: datetime) -> Person:
    """Take the role back; taking it twice changes nothing. Only administrators may, else PermissionDenied.

    Refused for the last administrator.
    """
    administrators = held_administrators()
    if by is not None and by.pk not in administrators:
        raise PermissionDenied
    if role is Role.ADMINISTRATOR:
        keep_one(administrators, person)
    column = FIELDS[role]
    if Person.objects.filter(pk=person.pk, **{column: True}).update(**{column: False}):
        setattr(person, column, False)
        record(RoleTaken(role=role), subject=person, by=by, now=now)
    return person
