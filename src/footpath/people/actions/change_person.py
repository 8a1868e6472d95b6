"""How does somebody's profile change?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions._edits import change
from footpath.people.events import PersonChanged
from footpath.people.models import Person
from footpath.people.profile import RIGHTS, changeable, checked


@transaction.atomic
def change_person(
    person: Person, *, facts: dict[str, Any], by: Person | None, now: datetime, edits: int | None = None
) -> Person:
    """Set the fields `facts` of somebody's profile; which of them one may set, profile.RIGHTS says.

    `edits` is the number that the changer saw. PermissionDenied if a single field is not theirs, and then nothing
    changes; ValidationError naming the field; SomebodyWasFaster.
    """
    allowed = (changeable(by, person, now.date()) if by else set(RIGHTS)) - {"photo"}
    if facts.keys() - allowed:
        raise PermissionDenied
    facts = {field: checked(field, value) for field, value in facts.items()}
    if "email" in facts and Person.objects.exclude(pk=person.pk).filter(email=facts["email"]).exists():
        raise ValidationError({"email": _("Somebody else signs in with this address.")})
    changed = change(person, facts, edits)
    if changed:
        record(PersonChanged(fields=changed), subject=person, by=by, now=now)
    return person
