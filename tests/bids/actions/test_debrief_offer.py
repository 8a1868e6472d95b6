"""How do those who did not get it hear why?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import AFTER, again, debriefed, decided, scored, workshop
from tests.cast import happened

from footpath.bids import actions
from footpath.bids.models import Offer
from footpath.people.refusals import Refused


def waiting(bid):
    return bid.offers.select_related("bid__team__hours").get(is_awarded=False)


def tell(one, by, text="Cheaper, and less sure."):
    return actions.debrief_offer(one, text=text, by=by, now=AFTER)


def test_they_read_it_and_with_the_last_one_everybody_knows(cast):
    bid = decided(cast)
    one = tell(waiting(bid), bid.owner)
    assert one.debriefed_at == AFTER
    assert "sure" not in one.debrief
    assert again(bid).state == "debriefed"
    assert happened(bid).kind == "bid.debriefed"
    assert happened(one).kind == "bid_offer.debriefed"


def test_each_reads_their_own_comparison_and_nobodys_price(cast, sign_in, monkeypatch):
    bid = debriefed(cast)
    monkeypatch.setattr("django.utils.timezone.now", lambda: AFTER)
    page = sign_in(workshop(cast).lead).get(f"/bids/{bid.pk}/").content.decode()
    assert "Cheaper, and less sure." in page
    assert "EUR 9,800" in page  # their own, in all
    assert "EUR 12,800" not in page
    assert "12,000" not in page
    assert "the one chosen was stronger" in page
    assert "We do it well" in page


def test_whoever_got_it_is_not_told_why_not(cast):
    bid = decided(cast)
    with pytest.raises(Refused):
        tell(bid.offers.select_related("bid__team").get(is_awarded=True), bid.owner)


def test_not_by_others_not_twice_not_empty_not_before(cast):
    bid = decided(cast)
    for who in (cast.cleo, cast.max, cast.eve):
        with pytest.raises(PermissionDenied):
            tell(waiting(bid), who)
    with pytest.raises(ValidationError):
        tell(waiting(bid), bid.owner, text=" ")
    one = waiting(bid)
    tell(one, bid.owner)
    with pytest.raises(Refused):
        tell(one, bid.owner)
    early = scored(cast)
    with pytest.raises(Refused):
        tell(Offer.objects.select_related("bid__team").filter(bid=early)[0], early.owner)
