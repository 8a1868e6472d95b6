"""How does somebody say that nothing went wrong after all?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.actions._move import move
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import require


@transaction.atomic
def take_back(recovery: Recovery, *, by: Person, now: datetime) -> Recovery:
    """It was a mistake to call it one: whoever noticed it says so, while nothing more has been done than to own it.

    Raises PermissionDenied for everybody else, Refused, SomebodyWasFaster.
    """
    require("take_back", recovery, by, now)
    move(recovery, states.TAKEN_BACK, closed_at=now, warned_of="", warned=0)
    record(events.TakenBack(), subject=recovery, by=by, now=now)
    return recovery
