"""How do the criteria of a bid stand, for good?"""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import CLOSES, CRITERIA, again, framed, locked, scorers
from tests.cast import MONDAY, happened

from footpath.bids import actions
from footpath.bids.actions._bid import fits
from footpath.bids.models import Bid
from footpath.people.refusals import Refused


def test_they_stand_with_a_fingerprint(cast):
    bid = locked(cast)
    assert (bid.state, len(bid.fingerprint), bid.first_closes_at) == ("locked", 64, CLOSES)
    assert fits(again(bid))
    assert happened(bid).occurrence().fingerprint == bid.fingerprint


@pytest.mark.parametrize("sums", [(40, 35, 24), (40, 35, 26), (1, 1, 1)])
def test_weights_that_do_not_sum_to_100_are_not_locked(cast, sums):
    bid = framed(cast, criteria=[replace(one, weight=n) for one, n in zip(CRITERIA, sums, strict=True)])
    with pytest.raises(ValidationError) as refused:
        actions.lock_bid(bid, by=bid.owner, now=MONDAY)
    assert str(sum(sums)) in str(refused.value.error_dict["weight_1"])
    assert again(bid).state == "framed"


@pytest.mark.parametrize(
    ("other", "field"),
    [({"criteria": []}, "name_1"), ({"scorers": 2}, "scorers"), ({"teams": [], "procurement": []}, "teams")],
)
def test_it_is_not_locked_before_it_can_go_on(cast, other, field):
    other = other | ({"scorers": scorers()[:2]} if "scorers" in other else {})
    bid = framed(cast, **other)
    with pytest.raises(ValidationError) as refused:
        actions.lock_bid(bid, by=bid.owner, now=MONDAY)
    assert field in refused.value.error_dict


def test_a_moment_that_has_passed_meanwhile(cast):
    bid = framed(cast)
    with pytest.raises(ValidationError):
        actions.lock_bid(bid, by=bid.owner, now=CLOSES)


def test_only_those_who_run_it_and_once(cast):
    bid = framed(cast)
    with pytest.raises(PermissionDenied):
        actions.lock_bid(bid, by=cast.eve, now=MONDAY)
    actions.lock_bid(bid, by=bid.owner, now=MONDAY)
    with pytest.raises(Refused):
        actions.lock_bid(bid, by=bid.owner, now=MONDAY)


def test_criteria_that_somebody_changed_in_the_database_do_not_fit(cast):
    bid = locked(cast)
    changed = [one | {"weight": {"c1": 41, "c2": 34}.get(one["key"], one["weight"])} for one in bid.criteria]
    Bid.objects.filter(pk=bid.pk).update(criteria=changed)
    assert not fits(again(bid))
    with pytest.raises(Refused, match="not those that were locked"):
        actions.open_bid(bid, by=bid.owner, now=MONDAY)
