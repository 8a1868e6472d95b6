"""How are offers asked for?"""

from datetime import datetime

from django.db import transaction

from footpath.bids import states
from footpath.bids.actions._bid import held, move, require_fits
from footpath.bids.actions._brief import closing
from footpath.bids.events import BidOpened
from footpath.bids.models import Bid
from footpath.bids.permissions import require, runs
from footpath.people.models import Person


@transaction.atomic
def open_bid(bid: Bid, *, by: Person, now: datetime) -> Bid:
    """Those who may offer are asked; nobody reads an offer before the closing moment, nor learns how many there are.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(runs(by, bid, now.date()))
    bid = held(bid, states.LOCKED)
    require_fits(bid)
    closing(bid.closes_at, now)
    return move(bid, states.OPEN, occurrence=BidOpened(), by=by, now=now, opened_at=now)
