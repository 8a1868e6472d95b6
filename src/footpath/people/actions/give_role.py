"""How does somebody get a role?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.events import RoleGiven
from footpath.people.models import Person
from footpath.people.roles import FIELDS, Role, held_administrators


@transaction.atomic
def give_role(person: Person, *, role: Role, by: Person | None, now: datetime) -> Person:
    """Give `person` the role; giving it twice changes nothing. Only administrators may, else PermissionDenied.

    ValidationError for somebody who has left.
    """
    if by is not None and by.pk not in held_administrators():
        raise PermissionDenied
    column = FIELDS[role]
    if not Person.objects.filter(pk=person.pk, is_active=True).exists():
        raise ValidationError({"role": _("%(name)s does not work here any more.") % {"name": person.name}})
    if Person.objects.filter(pk=person.pk, **{column: False}).update(**{column: True}):
        setattr(person, column, True)
        record(RoleGiven(role=role), subject=person, by=by, now=now)
    return person
