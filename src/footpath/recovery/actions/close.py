"""How does it end?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.actions._move import move, not_now
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import require


@transaction.atomic
def close(recovery: Recovery, *, by: Person | None, now: datetime) -> Recovery:
    """The owner of a larger one says that what prevents it is in place. A small one closes by itself (`by` nobody) some
    working days after it was checked.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    if by is not None:
        require("close", recovery, by, now)
    if recovery.state != (states.LEARNED if by else states.VERIFIED) or (by is None and not recovery.is_small):
        raise not_now(recovery)
    move(recovery, states.CLOSED, closed_at=now)
    record(events.Closed(prevented=by is not None), subject=recovery, by=by, now=now)
    return recovery
