"""How do those who scored write down what they agreed on?"""

from fractions import Fraction

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import AFTER, again, agreed_middles, all_in, closed, first_of, free, scored, scorers
from tests.cast import happened

from footpath.bids import actions, points
from footpath.people.refusals import Refused


def agree(bid, given, why=None, by=None):
    return actions.agree_scores(bid, points=given, why=why or {}, by=by or scorers()[0], now=AFTER)


def test_the_middle_stands(cast):
    bid = scored(cast)
    assert (bid.state, happened(bid).kind) == ("scored", "bid.scored")
    assert points.agreed(first_of(bid)) == {"c1": 5, "c2": 9, "c3": 8}


def test_other_points_need_a_reason(cast):
    bid = all_in(cast)
    at = f"{first_of(bid).pk}-c1"
    given = agreed_middles(bid) | {at: "7,5"}
    with pytest.raises(ValidationError) as refused:
        agree(bid, given)
    assert f"why-{at}" in refused.value.error_dict
    assert again(bid).state == "sealed_closed"
    bid = agree(bid, given, {at: "The exit costs nothing."})
    assert points.agreed(first_of(bid))["c1"] == Fraction("7.5")
    assert points.reasons(first_of(bid))["c1"] == "The exit costs nothing."


@pytest.mark.parametrize("text", ["", "11", "-1", "7.55", "nan", "1/0", "１", "x" * 5000])
def test_points_that_are_none(cast, text):
    bid = all_in(cast)
    at = f"{first_of(bid).pk}-c1"
    if text == "１":
        text = "１１"
    with pytest.raises(ValidationError) as refused:
        agree(bid, agreed_middles(bid) | {at: text}, {at: "Why"})
    assert f"points-{at}" in refused.value.error_dict


def test_not_before_all_have_handed_in_and_not_twice(cast):
    bid = free(closed(cast))
    with pytest.raises(Refused, match="Not everybody"):
        agree(bid, {})
    with pytest.raises(Refused):
        agree(scored(cast), {})


def test_nobody_else(cast):
    bid = all_in(cast)
    for who in (bid.owner, cast.cleo, cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            agree(bid, agreed_middles(bid), by=who)
