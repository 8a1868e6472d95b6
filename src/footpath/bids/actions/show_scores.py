"""When do those who score see each other's points?"""

from datetime import datetime

from django.db import transaction

from footpath.bids import states
from footpath.bids.events import AllHandedIn
from footpath.bids.models import Bid
from footpath.bids.points import all_in
from footpath.history.record import record


@transaction.atomic
def show_scores(bid: Bid, *, now: datetime) -> bool:
    """Once the last of them, three at the least, has handed in; say whether that was noted now."""
    if not all_in(bid):
        return False
    if Bid.objects.filter(pk=bid.pk, state=states.SEALED_CLOSED, all_in_at=None).update(all_in_at=now) != 1:
        return False
    record(AllHandedIn(), subject=bid, by=None, now=now)
    return True
