"""How does somebody note that an outside customer waits for something?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.requests.actions._commitment import checked, free_reference
from footpath.requests.events import CommitmentAdded
from footpath.requests.models import Commitment


@transaction.atomic
def add_commitment(
    *,
    kind: str,
    reference: str,
    customer: str,
    due_at: datetime,
    by: Person | None,
    now: datetime,
    team: Team | None = None,
    note: str = "",
) -> Commitment:
    """Note what an outside customer waits for, and until when; everybody who works here may, and everybody sees it.

    One that is here already is refused. Raises ValidationError naming the field; PermissionDenied for who has left.
    """
    if by is not None and not by.is_active:
        raise PermissionDenied
    given = {"kind": kind, "reference": reference, "customer": customer, "due_at": due_at, "note": note}
    facts = checked(given, now)
    free_reference(facts["kind"], facts["reference"])
    try:
        with transaction.atomic():
            commitment = Commitment.objects.create(**facts, team=team, added_by=by, added_at=now)
    except IntegrityError as error:  # somebody else noted the same in the same moment
        raise ValidationError({"reference": _("This is here already: find it in the list.")}) from error
    record(CommitmentAdded(), subject=commitment, by=by, now=now)
    return commitment
