"""How does somebody who scores say that they are done?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.actions import _bid
from footpath.bids.actions.show_scores import show_scores
from footpath.bids.events import ScoresHandedIn
from footpath.bids.models import Bid, Seat
from footpath.bids.permissions import require, scores
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def hand_in_scores(bid: Bid, *, by: Person, now: datetime) -> Bid:
    """From now on theirs stand. Nobody sees another one's before all have handed in; the last of them opens that, and
    of two who are last at once one does.

    Raises PermissionDenied, Refused.
    """
    seat = scores(by, bid, now.date())
    require(seat)
    assert seat is not None
    bid = _bid.held(bid, states.SEALED_CLOSED)
    missing = bid.offers.count() - seat.scores.count()
    if missing or not bid.offers.exists():
        raise Refused(_("You have not scored every offer yet."))
    if Seat.objects.filter(pk=seat.pk, handed_in_at=None, is_out=False).update(handed_in_at=now) != 1:
        raise Refused(_("You have handed in your scores already."))
    record(ScoresHandedIn(), subject=bid, by=by, now=now)
    show_scores(bid, now=now)
    return Bid.objects.get(pk=bid.pk)
