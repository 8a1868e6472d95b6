"""How does somebody who scores say first whether they have a conflict of interest?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import AFTER, all_in, closed, free, opened, person, score, scorers
from tests.cast import happened

from footpath.bids import actions, sealing
from footpath.bids.models import Score
from footpath.bids.permissions import compares
from footpath.people.refusals import Refused

SAM = 0


def test_without_one_they_may_read(cast):
    bid = closed(cast)
    sam = scorers()[SAM]
    assert not compares(sam, bid, AFTER.date())
    seat = actions.declare_conflict(bid, has_one=False, by=sam, now=AFTER)
    assert seat.is_out is False
    assert compares(sam, bid, AFTER.date())
    assert happened(bid).occurrence().is_out is False


def test_with_one_they_are_out_and_why_is_locked(cast):
    bid = closed(cast)
    sam = scorers()[SAM]
    with pytest.raises(ValidationError):
        actions.declare_conflict(bid, has_one=True, by=sam, now=AFTER)
    seat = actions.declare_conflict(bid, has_one=True, why="My sister works there", by=sam, now=AFTER)
    assert seat.is_out
    assert "sister" not in seat.locked
    assert seat.why == "My sister works there"
    with pytest.raises(PermissionDenied):
        sealing.read_all(bid, sam, AFTER)
    assert "sister" not in str(happened(bid).facts)


def test_whoever_is_of_an_offering_team_or_leads_above_it_is_out_whatever_they_say(cast):
    bid = closed(cast, scorers=[cast.ben, *scorers()])
    assert actions.declare_conflict(bid, has_one=False, by=cast.ben, now=AFTER).is_out


def test_one_that_shows_later_takes_the_points_along(cast):
    bid = free(closed(cast))
    sam = scorers()[SAM]
    score(bid, sam, (1, 1, 1), (2, 2, 2))
    actions.declare_conflict(bid, has_one=True, why="I applied there", by=sam, now=AFTER)
    assert not Score.objects.exists()


def test_nobody_else_and_not_at_another_time(cast):
    with pytest.raises(PermissionDenied):
        actions.declare_conflict(closed(cast), has_one=False, by=person("Nobody Named"), now=AFTER)
    with pytest.raises(Refused):
        actions.declare_conflict(opened(cast), has_one=False, by=scorers()[SAM], now=AFTER)


def test_points_that_others_have_seen_are_not_taken_back(cast):
    with pytest.raises(Refused, match="seen"):
        actions.declare_conflict(all_in(cast), has_one=True, why="Late", by=scorers()[SAM], now=AFTER)
