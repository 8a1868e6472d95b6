"""How does a bid end without a decision?"""

from datetime import datetime

from django.db import transaction

from footpath.bids import states
from footpath.bids.actions._bid import LONG, held, move, with_texts
from footpath.bids.events import BidCanceled
from footpath.bids.models import Bid, OfferFile, Score
from footpath.bids.permissions import require, runs
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def cancel_bid(bid: Bid, *, reason: str, by: Person, now: datetime) -> Bid:
    """With a reason. What was offered is destroyed, before the closing moment unread; those who offered are told.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(runs(by, bid, now.date()))
    bid = held(bid, *states.CANCELABLE)
    said = typed.many_lines("reason", reason, longest=LONG, needed=True)
    unread = bid.state in states.UNTIL_OPENED
    OfferFile.objects.filter(offer__bid=bid).delete()
    Score.objects.filter(offer__bid=bid).delete()
    bid.offers.update(locked="", agreed="", debrief="")
    return move(
        bid, states.CANCELED, occurrence=BidCanceled(unread), by=by, now=now,
        ended_at=now, locked=with_texts(bid, canceled=said),
    )  # fmt: skip
