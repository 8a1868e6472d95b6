"""What becomes of the seats of somebody who works here no more?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._council import step
from footpath.growth.events.interdepartmental import SeatGone, SponsorMissing
from footpath.growth.interdepartmental import states
from footpath.growth.models import (
    Council,
    CouncilSeat,
)
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def vacate_seats(person: Person, *, now: datetime) -> None:
    """They are empty again, and a team whose sponsor they were needs another one."""
    for seat in CouncilSeat.objects.filter(person=person, state__in=states.SITS):
        step(seat, states.GONE, said_at=now)
        record(SeatGone(), subject=seat, by=None, now=now)
    for council in Council.objects.filter(sponsor=person).exclude(state=states.ENDED):
        step(council, states.PREPARED if council.state == states.RUNNING else None, sponsor=None)
        record(SponsorMissing(), subject=council, by=None, now=now)
