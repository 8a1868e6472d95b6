"""How does everybody get more time to offer?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import CLOSES, DAY, again, framed, offer, opened, quote
from tests.cast import MONDAY, happened

from footpath.bids import actions
from footpath.notifications.bid_rules import BID_RULES
from footpath.people.refusals import Refused


def move(bid, moment, now=MONDAY, by=None):
    return actions.move_closing(again(bid), closes_at=moment, by=by or bid.owner, now=now)


def test_later_and_everybody_is_told(cast):
    bid = opened(cast)
    offer(bid, cast)
    quote(bid)
    bid = move(bid, CLOSES + DAY)
    assert (bid.closes_at, bid.first_closes_at, bid.moves) == (CLOSES + DAY, CLOSES, 1)
    event = happened(bid)
    assert event.occurrence().before < event.occurrence().after
    told = {pk for audience in BID_RULES[event.kind] for pk in audience(bid, event)}
    seated = set(bid.seats.values_list("person_id", flat=True))
    assert {cast.cleo.pk, bid.owner_id, *seated} <= told


@pytest.mark.parametrize("earlier", [timedelta(0), timedelta(seconds=1), timedelta(days=6)])
def test_never_earlier(cast, earlier):
    """Whoever runs it would read sooner."""
    bid = opened(cast)
    with pytest.raises(ValidationError, match="never earlier"):
        move(bid, CLOSES - earlier)
    assert again(bid).closes_at == CLOSES


def test_not_into_the_past(cast):
    with pytest.raises(ValidationError):
        move(opened(cast), MONDAY - DAY)


def test_twice_at_the_most(cast):
    bid = opened(cast)
    move(bid, CLOSES + DAY)
    move(bid, CLOSES + 2 * DAY)
    with pytest.raises(Refused, match="twice"):
        move(bid, CLOSES + 3 * DAY)


def test_not_after_the_moment_that_was_announced_first(cast):
    bid = opened(cast)
    move(bid, CLOSES + DAY)
    with pytest.raises(Refused, match="announced first"):
        move(bid, CLOSES + 2 * DAY, now=CLOSES)


def test_not_by_an_administrator_and_not_while_it_is_written(cast):
    bid = opened(cast)
    for who in (cast.eve, cast.cleo):
        with pytest.raises(PermissionDenied):
            move(bid, CLOSES + DAY, by=who)
    with pytest.raises(Refused):
        move(framed(cast), CLOSES + DAY)
