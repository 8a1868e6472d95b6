"""When is it time to hold what was offered against what came?"""

from datetime import datetime

from django.db import transaction

from footpath.bids import states
from footpath.bids.events import VerifyDue
from footpath.bids.models import Bid
from footpath.history.record import record


@transaction.atomic
def ask_to_verify(bid: Bid, *, now: datetime) -> bool:
    """Twelve months after the decision, once; say whether it was asked now."""
    if bid.state != states.DEBRIEFED or bid.verify_on is None or now.date() < bid.verify_on:
        return False
    as_seen = Bid.objects.filter(pk=bid.pk, state=states.DEBRIEFED, verify_asked_on=None)
    if as_seen.update(verify_asked_on=now.date()) != 1:
        return False
    record(VerifyDue(), subject=bid, by=None, now=now)
    return True
