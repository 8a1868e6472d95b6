"""How does somebody put a job out to bid?"""

from datetime import datetime

from django.db import transaction

from footpath.bids.actions._brief import Brief, columns, seat_everybody
from footpath.bids.events import BidFramed
from footpath.bids.models import Bid
from footpath.bids.permissions import can_begin_for, require
from footpath.history.record import record
from footpath.people.models import Person, Team


@transaction.atomic
def frame_bid(brief: Brief, *, team: Team, by: Person, now: datetime) -> Bid:
    """A bid that is being written, for a team that `by` leads. Nobody is asked yet.

    Raises PermissionDenied, ValidationError naming the field.
    """
    require(can_begin_for(by, team, now.date()))
    bid = Bid.objects.create(owner=by, team=team, made_at=now, **columns(brief, now), **brief.links)
    seat_everybody(bid, brief, now)
    record(BidFramed(), subject=bid, by=by, now=now)
    return bid
