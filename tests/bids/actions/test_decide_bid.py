"""How is a bid decided?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import AFTER, DAY, again, first_of, locked, scored, scorers, workshop
from tests.cast import happened

from footpath.bids import actions
from footpath.bids.models import Bid
from footpath.people.models import Team
from footpath.people.refusals import Refused


def decide(bid, outcome="move", offers=None, by=None, **more):
    chosen = [first_of(bid)] if offers is None else offers
    facts = {"reason": "It is surer.", **more}
    return actions.decide_bid(bid, outcome=outcome, offers=chosen, by=by or bid.owner, now=AFTER, **facts)


def test_with_a_reason_that_is_locked(cast):
    bid = decide(scored(cast))
    assert (bid.state, bid.outcome, bid.decided_by) == ("decided", "move", bid.owner)
    assert bid.texts["reason"] == "It is surer."
    assert "surer" not in bid.locked
    assert [one.is_awarded for one in bid.offers.order_by("pk")] == [True, False]
    assert (bid.verify_on - AFTER.date()).days == 365
    assert bid.debrief_by > AFTER.date() + 10 * DAY  # ten days of work
    assert happened(bid).kind == "bid.decided"


@pytest.mark.parametrize(
    ("outcome", "count", "more", "field"),
    [
        ("move", 0, {}, "offers"),
        ("move", 2, {}, "offers"),
        ("split", 1, {}, "offers"),
        ("keep", 2, {}, "offers"),
        ("plan", 1, {}, "plan"),
        ("plan", 1, {"plan": " "}, "plan"),
        ("auction", 1, {}, "outcome"),
        ("move", 1, {"reason": ""}, "reason"),
    ],
)
def test_what_does_not_fit_together_names_its_field(cast, outcome, count, more, field):
    bid = scored(cast)
    with pytest.raises(ValidationError) as refused:
        decide(bid, outcome, list(bid.offers.all())[:count], **more)
    assert field in refused.value.error_dict
    assert again(bid).state == "scored"


def test_who_serves_now_is_not_a_vendor(cast):
    bid = scored(cast, second="vendor")
    with pytest.raises(ValidationError):
        decide(bid, "keep", [bid.offers.get(team=None)])


def test_a_split_among_all_leaves_nobody_to_tell(cast):
    bid = scored(cast)
    assert decide(bid, "split", list(bid.offers.all())).state == "debriefed"


def test_an_award_on_unlocked_weights_is_refused(cast):
    bid = scored(cast)
    for changed in (
        {"criteria": [one | {"weight": 100 // 3} for one in bid.criteria]},
        {"locked_at": None, "fingerprint": ""},
        {"fingerprint": "0" * 64},
    ):
        Bid.objects.filter(pk=bid.pk).update(**changed)
        with pytest.raises(Refused, match="not those that were locked"):
            decide(again(bid))
    assert again(bid).state == "scored"


def test_not_before_it_is_scored(cast):
    bid = locked(cast)
    with pytest.raises(PermissionDenied):
        decide(bid, offers=[])


def test_nobody_who_offers_leads_above_an_offer_or_declared_a_conflict(cast):
    """Max leads both sides: he runs it, and yet it is not his to decide."""
    bid = scored(cast)
    for who in (cast.cleo, cast.max, cast.eve, scorers()[0], cast.dov):
        with pytest.raises(PermissionDenied):
            decide(bid, by=who)


def test_twice_the_slower_is_told(cast):
    bid = scored(cast)
    decide(bid)
    with pytest.raises(Refused):
        decide(bid)


def test_a_team_in_which_nobody_is_left_gets_nothing(cast):
    bid = scored(cast)
    team = workshop(cast)
    team.memberships.update(until=AFTER.date() - DAY)
    Team.objects.filter(pk=team.pk).update(lead=None)
    with pytest.raises(ValidationError, match="any more"):
        decide(bid, offers=[bid.offers.get(team=team)])


def test_an_offerer_who_left_leaves_the_offer_to_the_team(cast):
    bid = scored(cast)
    cast.cleo.is_active = False
    cast.cleo.save()
    assert decide(bid).offers.get(is_awarded=True).team == cast.facilities
