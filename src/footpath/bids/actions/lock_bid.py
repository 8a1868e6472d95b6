"""How do the criteria of a bid stand, for good?"""

from datetime import datetime

from django.db import transaction

from footpath.bids import states
from footpath.bids.actions._bid import held, mark_of, move
from footpath.bids.actions._brief import closing, ready
from footpath.bids.events import BidLocked
from footpath.bids.models import Bid
from footpath.bids.permissions import require, runs
from footpath.people.models import Person


@transaction.atomic
def lock_bid(bid: Bid, *, by: Person, now: datetime) -> Bid:
    """From now on nothing of what is asked, or of how it is compared, can change; the fingerprint shows it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(runs(by, bid, now.date()))
    bid = held(bid, states.FRAMED)
    ready(bid)
    closes_at = closing(bid.closes_at, now)
    mark = mark_of(bid, now)
    return move(
        bid, states.LOCKED, occurrence=BidLocked(mark), by=by, now=now,
        locked_at=now, fingerprint=mark, first_closes_at=closes_at,
    )  # fmt: skip
