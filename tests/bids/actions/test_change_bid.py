"""How is a bid changed before it is locked?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import again, brief, framed, locked
from tests.cast import MONDAY, happened

from footpath.bids import actions
from footpath.people.refusals import Refused


def test_everything_can_change(cast):
    bid = framed(cast)
    bid = actions.change_bid(bid, brief(cast, title="Windows", teams=[]), edits=0, by=bid.owner, now=MONDAY)
    assert (bid.title, bid.edits, bid.invited.count()) == ("Windows", 1, 0)
    assert happened(bid).kind == "bid.changed"


def test_a_stranger_changes_nothing(cast):
    for who in (cast.ana, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.change_bid(framed(cast), brief(cast), edits=0, by=who, now=MONDAY)


def test_what_is_wrong_leaves_it_as_it_was(cast):
    bid = framed(cast)
    with pytest.raises(ValidationError):
        actions.change_bid(bid, brief(cast, title="New", teams=[cast.sales]), edits=0, by=bid.owner, now=MONDAY)
    assert again(bid).title == "Cleaning of the offices"


def test_nothing_changes_once_it_is_locked(cast):
    """A change means a new bid."""
    bid = locked(cast)
    with pytest.raises(Refused, match="criteria locked"):
        actions.change_bid(bid, brief(cast, title="New"), edits=0, by=bid.owner, now=MONDAY)
    assert again(bid).title == "Cleaning of the offices"


def test_of_two_who_change_the_same_state_the_slower_is_told(cast):
    bid = framed(cast)
    actions.change_bid(bid, brief(cast, title="One"), edits=0, by=bid.owner, now=MONDAY)
    with pytest.raises(Refused, match="faster"):
        actions.change_bid(bid, brief(cast, title="Two"), edits=0, by=bid.owner, now=MONDAY)
