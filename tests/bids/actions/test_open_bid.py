"""How are offers asked for?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import CLOSES, framed, locked, opened
from tests.cast import MONDAY, happened

from footpath.bids import actions
from footpath.bids.permissions import visible_bids
from footpath.people.refusals import Refused


def test_those_who_may_offer_see_it_from_now_on(cast):
    bid = locked(cast)
    assert bid not in visible_bids(cast.cleo, MONDAY.date())
    bid = actions.open_bid(bid, by=bid.owner, now=MONDAY)
    assert (bid.state, happened(bid).kind) == ("open", "bid.opened")
    assert bid in visible_bids(cast.cleo, MONDAY.date())
    assert bid in visible_bids(cast.ben, MONDAY.date())
    assert bid not in visible_bids(cast.ana, MONDAY.date())
    assert bid not in visible_bids(cast.eve, MONDAY.date())


def test_open_to_all_is_open_to_all(cast):
    bid = opened(cast, is_for_all=True, teams=[])
    assert all(bid in visible_bids(one, MONDAY.date()) for one in (cast.ana, cast.dov, cast.eve))


def test_not_before_the_criteria_are_locked(cast):
    bid = framed(cast)
    with pytest.raises(Refused):
        actions.open_bid(bid, by=bid.owner, now=MONDAY)


def test_not_by_others_and_not_too_late(cast):
    bid = locked(cast)
    with pytest.raises(PermissionDenied):
        actions.open_bid(bid, by=cast.eve, now=MONDAY)
    with pytest.raises(ValidationError):
        actions.open_bid(bid, by=bid.owner, now=CLOSES)
