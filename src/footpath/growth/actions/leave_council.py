"""How does a member leave an interdepartmental team?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.growth.actions._council import step
from footpath.growth.events.interdepartmental import SeatLeft
from footpath.growth.interdepartmental import states
from footpath.growth.models import (
    Council,
    CouncilSeat,
)
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def leave_council(council: Council, *, by: Person, now: datetime) -> CouncilSeat:
    """Give up one's own seat; the department is a gap again, unless somebody else speaks for it.

    Raises PermissionDenied, SomebodyWasFaster.
    """
    seat = CouncilSeat.objects.filter(council=council, person=by, state=states.TAKEN).first()
    if seat is None:
        raise PermissionDenied
    step(seat, states.LEFT, said_at=now)
    record(SeatLeft(), subject=seat, by=by, now=now)
    return seat
