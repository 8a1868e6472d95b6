"""How do those who scored write down what they agreed on?"""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.actions._bid import held, move, require_fits
from footpath.bids.actions._scores import SENTENCE, tenth
from footpath.bids.events import BidScored
from footpath.bids.locked import lock
from footpath.bids.models import Bid, Offer
from footpath.bids.permissions import require, scores
from footpath.bids.points import middles
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def agree_scores(bid: Bid, *, points: Mapping[str, str], why: Mapping[str, str], by: Person, now: datetime) -> Bid:
    """Where they met after they had talked: for each offer and criterion ("7-c1") the middle of what they had given,
    or other points with a reason.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(scores(by, bid, now.date()))
    bid = held(bid, states.SEALED_CLOSED)
    require_fits(bid)
    if bid.all_in_at is None:
        raise Refused(_("Not everybody has handed in their scores yet."))
    between = middles(bid)
    for offer in bid.offers.all():
        agreed, said = {}, {}
        for one in bid.measures:
            at = f"{offer.pk}-{one.key}"
            found, was = tenth(f"points-{at}", points.get(at, "")), between[offer.pk][one.key]
            is_other = found != was
            text = typed.many_lines(f"why-{at}", why.get(at, ""), longest=SENTENCE, needed=is_other)
            agreed[one.key], said[one.key] = str(float(found)), text
        Offer.objects.filter(pk=offer.pk).update(agreed=lock({"points": agreed, "why": said}))
    return move(bid, states.SCORED, occurrence=BidScored(), by=by, now=now, scored_at=now)
