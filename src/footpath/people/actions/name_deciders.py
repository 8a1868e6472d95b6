"""How is it said who decides where nobody stands above two teams?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions._edits import GUARDED
from footpath.people.events import DecidersNamed
from footpath.people.models import Organization, Person
from footpath.people.permissions import can_administer
from footpath.people.refusals import faster

MOST = 12


@transaction.atomic
def name_deciders(
    people: Sequence[Person], *, by: Person | None, now: datetime, edits: int | None = None
) -> Organization:
    """Say who decides about emergencies between two teams that have nobody above both; for administrators.

    `edits` is the number that the changer saw. PermissionDenied for everybody else, ValidationError naming the field
    (person) for somebody who has left and for more than a dozen; SomebodyWasFaster.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    for person in people:
        if not person.is_active:
            raise ValidationError({"person": _("%(name)s does not work here any more.") % {"name": person.name}})
    if len(people) > MOST:
        raise ValidationError({"person": _("A dozen people at most.")})
    Organization.objects.get_or_create(pk=1)
    organization = Organization.here()
    wanted = {person.pk for person in people}
    if set(organization.deciders.values_list("pk", flat=True)) == wanted:
        return organization
    seen = organization.edits if edits is None else edits
    found = Organization.objects.filter(pk=1, **({"edits": seen} if GUARDED else {}))
    if found.update(edits=seen + 1) != 1:
        raise faster(organization.subject_kind, organization.pk)
    organization.edits = seen + 1
    organization.deciders.set(people)
    record(DecidersNamed(sorted(wanted)), subject=organization, by=by, now=now)
    return organization
