"""How are all offers opened at once?"""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import sealing, states
from footpath.bids.actions._bid import held, move
from footpath.bids.events import BidClosed
from footpath.bids.models import Bid, Offer
from footpath.people.refusals import Refused
from footpath.ui.measures import Scope, measures

WEEKS = 26  # of the figures that a team offers as evidence


@transaction.atomic
def close_bid(bid: Bid, *, now: datetime) -> Bid:
    """Once the moment is over, and never before it: offers can be read by those who compare, with the figures of the
    teams as they stand now.

    Raises Refused.
    """
    bid = held(bid, states.OPEN)
    if now < bid.closes_at:
        raise Refused(_("The moment for offers is not over yet. Nobody opens them before it."))
    moved = move(bid, states.SEALED_CLOSED, occurrence=BidClosed(), by=None, now=now, closed_at=now)
    for offer in moved.offers.exclude(team=None):
        offer.bid = moved
        _take_figures(offer, now)
    return moved


def _take_figures(offer: Offer, now: datetime) -> None:
    known, today = measures(), now.date()
    monday = today - timedelta(days=today.weekday())
    taken: list[dict[str, Any]] = []
    assert offer.team_id is not None
    for key in sealing.asked_figures(offer, now):
        if key in known:
            scope = Scope(teams=frozenset({offer.team_id}))
            one = known[key].measure(scope, monday - timedelta(weeks=WEEKS), monday + timedelta(weeks=1), now)
            taken.append({"key": key, "n": one.n, "value": one.value, "low": one.low, "high": one.high})
    if taken:
        Offer.objects.filter(pk=offer.pk).update(locked=sealing.resealed(offer, taken=taken))
