"""What becomes known of how an outside commitment stands, and who hears of it?"""

from datetime import datetime

from django.db import transaction

from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.pure.odds import is_warned
from footpath.requests.commitment_odds import Outlook
from footpath.requests.commitments import OPEN, Stand, stand_of
from footpath.requests.events import CommitmentAtRisk, CommitmentLate, CommitmentOnTrack
from footpath.requests.models import Commitment


@transaction.atomic
def look_ahead(commitment: Commitment, *, outlook: Outlook, now: datetime) -> Commitment:
    """Keep when it will be there and how likely it is in time; once it falls at risk, once it is late, and once that
    no longer holds, people hear of it. It is done by Footpath alone.
    """
    was, seen = commitment.warned, vars(outlook)
    before = {name: getattr(commitment, name) for name in seen}
    for name, value in seen.items():
        setattr(commitment, name, value)
    commitment.warned = _level(commitment, was, now)
    if before == seen and commitment.warned == was:
        return commitment
    found = Commitment.objects.filter(OPEN, pk=commitment.pk, warned=was)
    if found.update(**seen, warned=commitment.warned) == 1 and commitment.warned != was:
        happened: Occurrence = CommitmentOnTrack()
        if commitment.warned:
            kind = CommitmentLate if commitment.warned == "late" else CommitmentAtRisk
            happened = kind(request_id=commitment.tightest_id)
        record(happened, subject=commitment, by=None, now=now)
    return commitment


def _level(commitment: Commitment, was: str, now: datetime) -> str:
    """Of what people should know: a warning stands until things are clearly better, so that it does not flicker."""
    stand = stand_of(commitment, now)
    if stand in (Stand.LATE, Stand.AT_RISK):
        return str(stand)
    chance = commitment.chance
    return "at_risk" if was == "at_risk" and chance is not None and is_warned(chance, warned=True) else ""
