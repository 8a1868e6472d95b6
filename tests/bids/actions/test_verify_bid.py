"""How is what was offered held against what came?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.actions.test_remind_of_debrief import at
from tests.bids.bidding import DAY, debriefed
from tests.cast import happened

from footpath.bids import actions
from footpath.people.refusals import Refused


def verify(bid, by=None, now=None, **more):
    facts = {"kept": "partly", "text": "Weekends were missing.", "cost": "15000"} | more
    return actions.verify_bid(bid, **facts, by=by or bid.owner, now=now or at(bid.verify_on))


def test_it_closes_the_circle(cast, sign_in, monkeypatch):
    bid = verify(debriefed(cast))
    assert (bid.state, bid.kept, bid.texts["cost"]) == ("verified", "partly", 1_500_000)
    assert "Weekends" not in bid.locked
    assert happened(bid).occurrence().kept == "partly"
    monkeypatch.setattr("django.utils.timezone.now", lambda: at(bid.verify_on))
    page = sign_in(bid.owner).get(f"/bids/{bid.pk}/").content.decode()
    assert "Weekends were missing." in page
    assert "EUR 15,000" in page
    assert "EUR 12,800" in page  # as it was offered


def test_not_too_early(cast):
    bid = debriefed(cast)
    with pytest.raises(Refused, match="too early"):
        verify(bid, now=at(bid.verify_on - DAY))


@pytest.mark.parametrize(("more", "field"), [({"kept": "x"}, "kept"), ({"text": ""}, "text"), ({"cost": "-1"}, "cost")])
def test_what_cannot_be_kept_names_its_field(cast, more, field):
    with pytest.raises(ValidationError) as refused:
        verify(debriefed(cast), **more)
    assert field in refused.value.error_dict


def test_by_those_who_run_it_once(cast):
    bid = debriefed(cast)
    for who in (cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            verify(bid, by=who)
    verify(bid)
    with pytest.raises(Refused):
        verify(bid)
