"""How does somebody who scores say that they are done?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.bids.bidding import AFTER, POINTS, again, closed, free, score, scorers
from tests.cast import happened

from footpath.bids import actions, points
from footpath.people.refusals import Refused


def test_nobody_sees_anothers_before_the_last_one(cast):
    bid = free(closed(cast))
    for one, given in zip(scorers(), POINTS, strict=True):
        assert points.given(again(bid)) == {}
        score(bid, one, *given)
        bid = actions.hand_in_scores(bid, by=one, now=AFTER)
    assert bid.all_in_at == AFTER
    assert len(points.given(bid)) == 3
    assert happened(bid).kind == "bid.all_in"


def test_not_before_every_offer_is_scored(cast):
    bid = free(closed(cast))
    with pytest.raises(Refused, match="every offer"):
        actions.hand_in_scores(bid, by=scorers()[0], now=AFTER)


def test_once(cast):
    bid, sam = free(closed(cast)), scorers()[0]
    score(bid, sam, *POINTS[0])
    actions.hand_in_scores(bid, by=sam, now=AFTER)
    with pytest.raises(Refused, match="already"):
        actions.hand_in_scores(bid, by=sam, now=AFTER)


def test_nobody_else(cast):
    bid = free(closed(cast))
    for who in (bid.owner, cast.eve, cast.cleo):
        with pytest.raises(PermissionDenied):
            actions.hand_in_scores(bid, by=who, now=AFTER)
