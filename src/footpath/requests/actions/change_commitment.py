"""How does what is said of an outside commitment change?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._commitment import FIELDS, change_open, checked, free_reference, require_keeper
from footpath.requests.events import CommitmentChanged
from footpath.requests.models import Commitment


@transaction.atomic
def change_commitment(
    commitment: Commitment, *, facts: dict[str, Any], by: Person | None, now: datetime, edits: int | None = None
) -> Commitment:
    """Set the fields `facts` of a commitment that is open; the team that owes it may, and whoever noted it.

    `edits` is the number that the changer saw. PermissionDenied; ValidationError naming the field; SomebodyWasFaster
    where it was changed or ended meanwhile.
    """
    if facts.keys() - FIELDS:
        raise PermissionDenied
    require_keeper(by, commitment, now)
    facts = checked(facts, now)
    changed = sorted(name for name, value in facts.items() if getattr(commitment, name) != value)
    if not changed:
        return commitment
    kind, reference = (facts.get(name, getattr(commitment, name)) for name in ("kind", "reference"))
    free_reference(kind, reference, commitment)
    try:
        with transaction.atomic():
            change_open(commitment, edits, **{name: facts[name] for name in changed})
    except IntegrityError as error:
        raise ValidationError({"reference": _("This is here already: find it in the list.")}) from error
    record(CommitmentChanged(fields=changed), subject=commitment, by=by, now=now)
    return commitment
