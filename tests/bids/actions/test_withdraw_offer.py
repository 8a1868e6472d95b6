"""How does a side take its offer back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.bids.bidding import CLOSES, DAY, closed, first_of, offer, opened
from tests.cast import MONDAY, happened

from footpath.bids import actions
from footpath.bids.models import Offer
from footpath.people.refusals import Refused


def test_it_is_gone_and_another_one_can_come(cast):
    bid = opened(cast)
    one = offer(bid, cast)
    actions.withdraw_offer(one, by=cast.cleo, now=MONDAY + DAY)
    assert not Offer.objects.exists()
    assert happened(one).kind == "bid_offer.withdrawn"
    assert offer(bid, cast).pk


def test_nobody_else_takes_it_back(cast):
    bid = opened(cast)
    one = offer(bid, cast)
    for who in (bid.owner, cast.eve, cast.max, cast.dov):
        with pytest.raises(PermissionDenied):
            actions.withdraw_offer(one, by=who, now=MONDAY + DAY)


def test_not_after_the_moment_and_not_twice(cast):
    bid = opened(cast)
    one = offer(bid, cast)
    with pytest.raises(Refused, match="stands"):
        actions.withdraw_offer(one, by=cast.cleo, now=CLOSES)
    with pytest.raises(Refused):
        actions.withdraw_offer(first_of(closed(cast)), by=cast.cleo, now=CLOSES)
