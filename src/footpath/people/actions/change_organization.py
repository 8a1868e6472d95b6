"""How does what holds for everybody change?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions._edits import change
from footpath.people.events import OrganizationChanged
from footpath.people.models import Organization, Person
from footpath.people.permissions import can_administer

FIELDS = frozenset({"person_measures"})


@transaction.atomic
def change_organization(
    *, facts: dict[str, Any], by: Person | None, now: datetime, edits: int | None = None
) -> Organization:
    """Set the fields `facts` (of FIELDS) of the organization; for administrators.

    `edits` is the number that the changer saw. PermissionDenied for everybody else and for a field that is not one of
    FIELDS, ValidationError naming the field for what is neither on nor off; SomebodyWasFaster.
    """
    if (by is not None and not can_administer(by)) or facts.keys() - FIELDS:
        raise PermissionDenied
    for field, value in facts.items():
        if not isinstance(value, bool):
            raise ValidationError({field: _("This is on or off.")})
    Organization.objects.get_or_create(pk=1)
    organization = Organization.here()
    changed = change(organization, facts, edits)
    if changed:
        record(OrganizationChanged({name: facts[name] for name in changed}), subject=organization, by=by, now=now)
    return organization
