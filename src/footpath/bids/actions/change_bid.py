"""How is a bid changed before it is locked?"""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from footpath.bids import states
from footpath.bids.actions._bid import held
from footpath.bids.actions._brief import Brief, columns, seat_everybody
from footpath.bids.events import BidChanged
from footpath.bids.models import Bid
from footpath.bids.permissions import require, runs
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def change_bid(bid: Bid, brief: Brief, *, edits: int, by: Person, now: datetime) -> Bid:
    """What is needed, by when, by which criteria, and who has a part in it; once the criteria are locked, nothing.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(runs(by, bid, now.date()))
    bid = held(bid, states.FRAMED)
    as_seen = Bid.objects.filter(pk=bid.pk, state=states.FRAMED, edits=edits)
    if as_seen.update(edits=F("edits") + 1, **columns(brief, now)) != 1:
        raise faster(bid.subject_kind, bid.pk)
    bid = Bid.objects.get(pk=bid.pk)
    seat_everybody(bid, brief, now)
    record(BidChanged(), subject=bid, by=by, now=now)
    return bid
