"""How does an interdepartmental team end?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._council import step
from footpath.growth.events.interdepartmental import CouncilEnded
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import keeps, require
from footpath.growth.models import Council, CouncilMeeting
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def end_council(council: Council, *, by: Person | None, now: datetime) -> Council:
    """It meets no more; what it decided stays readable, and its owners still say what came of it. Whoever founded it
    may, and the sponsor; nobody (`by=None`) once its last day is over.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    over = council.ends_on is not None and council.ends_on < now.date()
    require(over if by is None else keeps(by, council))
    step(council, states.ENDED)
    for meeting in CouncilMeeting.objects.filter(council=council, state=states.PLANNED):
        step(meeting, states.CANCELED)
    record(CouncilEnded(), subject=council, by=by, now=now)
    return council
