"""How does a bid end without a decision?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import DAY, again, closed, decided, framed, offer, opened, quote
from tests.cast import MONDAY, happened

from footpath.bids import actions
from footpath.bids.models import OfferFile
from footpath.notifications.bid_rules import BID_RULES
from footpath.people.refusals import Refused

NOW = MONDAY + 2 * DAY


def test_what_was_offered_is_destroyed_unread(cast):
    bid = opened(cast)
    offer(bid, cast)
    quote(bid)
    bid = actions.cancel_bid(again(bid), reason="The budget is gone.", by=bid.owner, now=NOW)
    assert bid.state == "canceled"
    assert {one.locked for one in bid.offers.all()} == {""}
    assert not OfferFile.objects.exists()
    event = happened(bid)
    assert event.occurrence().unread
    told = {pk for audience in BID_RULES[event.kind] for pk in audience(bid, event)}
    assert cast.cleo.pk in told


def test_those_who_offered_read_why(cast, sign_in, monkeypatch):
    bid = opened(cast)
    offer(bid, cast)
    actions.cancel_bid(again(bid), reason="The budget is gone.", by=bid.owner, now=NOW)
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    page = sign_in(cast.cleo).get(f"/bids/{bid.pk}/").content.decode()
    assert "The budget is gone." in page
    assert "nobody has read it" in page
    assert "We do it well" not in page


def test_after_they_were_opened_it_says_so(cast):
    bid = closed(cast)
    actions.cancel_bid(bid, reason="Too dear.", by=bid.owner, now=NOW + 10 * DAY)
    assert not happened(bid).occurrence().unread


def test_not_without_a_reason_not_by_others_not_after_the_decision(cast):
    bid = framed(cast)
    with pytest.raises(ValidationError):
        actions.cancel_bid(bid, reason="", by=bid.owner, now=NOW)
    for who in (cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.cancel_bid(bid, reason="So", by=who, now=NOW)
    with pytest.raises(Refused):
        actions.cancel_bid(decided(cast), reason="So", by=bid.owner, now=NOW + 20 * DAY)
