"""How are all offers opened at once?"""

from datetime import timedelta

import pytest
from tests.bids.bidding import CLOSES, again, closed, framed, offer, opened
from tests.cast import MONDAY, happened, past

from footpath.bids import actions, sealing
from footpath.bids.tasks import close_bids
from footpath.people.refusals import Refused


def test_at_the_moment_and_not_a_second_before(cast):
    bid = opened(cast)
    with pytest.raises(Refused, match="not over yet"):
        actions.close_bid(bid, now=CLOSES - timedelta(seconds=1))
    bid = actions.close_bid(bid, now=CLOSES)
    assert (bid.state, bid.closed_at) == ("sealed_closed", CLOSES)
    event = happened(bid)
    assert (event.kind, event.actor_id, event.facts) == ("bid.closed", None, {})


def test_the_worker_does_it(cast):
    bid, later = opened(cast), framed(cast)
    close_bids.call(now=CLOSES - timedelta(seconds=1))
    assert again(bid).state == "open"
    close_bids.call(now=CLOSES)
    assert (again(bid).state, again(later).state) == ("sealed_closed", "framed")


def test_the_figures_of_a_team_are_taken_then(cast):
    past(cast)
    bid = opened(cast)
    offer(bid, cast, figures=["promises_kept", "first_response"])
    bid = actions.close_bid(again(bid), now=CLOSES)
    [one] = sealing.read_all(bid, bid.owner, CLOSES)
    assert [figure["key"] for figure in one[1]["taken"]] == ["first_response", "promises_kept"]


def test_once(cast):
    bid = closed(cast)
    with pytest.raises(Refused):
        actions.close_bid(bid, now=CLOSES)


def test_nobody_has_offered(cast):
    bid = actions.close_bid(opened(cast), now=CLOSES)
    assert bid.state == "sealed_closed"
    assert sealing.read_all(bid, bid.owner, MONDAY + timedelta(days=8)) == []
