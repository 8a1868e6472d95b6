"""How does what two people agreed on end?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._standards import finish, held, require_side
from footpath.conversations.locked import lock
from footpath.conversations.models import Standard, StandardState
from footpath.conversations.standards.events import StandardEnded
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person

LONGEST = 500


@transaction.atomic
def end_standard(standard: Standard, *, reason: str, by: Person | None, now: datetime) -> Standard:
    """It does not hold any more, for a `reason` that the two read; nobody is asked about it again. Without `by`
    Footpath ends what nobody went on with.

    Raises PermissionDenied, ValidationError naming the field, Refused where it does not hold.
    """
    if by is not None:
        require_side(standard, by)
    kept = typed.many_lines("reason", reason, longest=LONGEST, needed=True)
    standard = held(standard, StandardState.AGREED, StandardState.LEFT)
    finish(standard, now)
    standard.ended_because = lock({"reason": kept})
    standard.save(update_fields=["state", "ended_at", "ended_because"])
    record(StandardEnded(), subject=standard, by=by, now=now)
    return standard
