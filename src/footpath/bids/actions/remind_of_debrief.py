"""When is somebody reminded that those who offered wait to hear why?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.bids import states
from footpath.bids.events import DebriefDue
from footpath.bids.models import Bid
from footpath.history.record import record

BEFORE, AGAIN = timedelta(days=3), timedelta(days=4)


@transaction.atomic
def remind_of_debrief(bid: Bid, *, now: datetime) -> bool:
    """Three days before the tenth working day, and gently again every four days after; say whether it was done now."""
    today = now.date()
    if bid.state != states.DECIDED or bid.debrief_by is None or today < bid.debrief_by - BEFORE:
        return False
    if bid.reminded_on is not None and today < bid.reminded_on + AGAIN:
        return False
    as_seen = Bid.objects.filter(pk=bid.pk, state=states.DECIDED, reminded_on=bid.reminded_on)
    if as_seen.update(reminded_on=today) != 1:
        return False
    record(DebriefDue(), subject=bid, by=None, now=now)
    return True
