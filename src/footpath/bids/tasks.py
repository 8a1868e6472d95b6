"""What does the worker do for bids?"""

from datetime import datetime, timedelta

from footpath.bids import states
from footpath.bids.actions import ask_to_verify, close_bid, remind_of_debrief, show_scores
from footpath.bids.models import Bid
from footpath.jobs import job
from footpath.people.refusals import Refused


@job(retries=1)
def close_bids(*, now: datetime) -> None:
    """Open the offers of each bid whose moment is over."""
    for bid in Bid.objects.filter(state=states.OPEN, closes_at__lte=now):
        try:
            close_bid(bid, now=now)
        except Refused:
            continue  # another worker was faster


@job(retries=1)
def look_after_bids(*, now: datetime) -> None:
    """Remind of those who wait to hear why, and ask after a year what came of it."""
    for bid in Bid.objects.filter(state=states.SEALED_CLOSED, all_in_at=None):
        show_scores(bid, now=now)  # somebody who had not scored has left
    soon = now.date() + timedelta(days=3)
    for bid in Bid.objects.filter(state=states.DECIDED, debrief_by__lte=soon):
        remind_of_debrief(bid, now=now)
    for bid in Bid.objects.filter(state=states.DEBRIEFED, verify_on__lte=now.date(), verify_asked_on=None):
        ask_to_verify(bid, now=now)
