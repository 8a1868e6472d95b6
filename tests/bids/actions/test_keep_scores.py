"""How does somebody who scores keep what they think of one offer?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.bids.bidding import AFTER, all_in, closed, first_of, free, score, scorers

from footpath.bids import actions, points
from footpath.bids.models import Bid, Score
from footpath.bids.permissions import seat_of
from footpath.people.refusals import Refused

GOOD = {"c1": 5, "c2": 0, "c3": 10}
WHY = dict.fromkeys(GOOD, "As it reads.")


def keep(bid, by, given=None, why=None):
    return actions.keep_scores(first_of(bid), points=given or GOOD, why=why or WHY, by=by, now=AFTER)


def test_it_is_theirs_and_locked(cast):
    bid, sam = free(closed(cast)), scorers()[0]
    row = keep(bid, sam)
    assert "reads" not in row.locked
    assert points.own(seat_of(sam, bid))[first_of(bid).pk]["points"] == GOOD
    assert points.given(bid) == {}


def test_it_can_change_until_they_hand_in(cast):
    bid, sam = free(closed(cast)), scorers()[0]
    keep(bid, sam)
    keep(bid, sam, GOOD | {"c1": 9})
    assert Score.objects.count() == 1
    with pytest.raises(Refused, match="stand"):
        keep(all_in(cast), sam)


@pytest.mark.parametrize(
    ("given", "why", "field"),
    [
        (GOOD | {"c1": 11}, WHY, "points_c1"),
        (GOOD | {"c1": -1}, WHY, "points_c1"),
        (GOOD | {"c3": None}, WHY, "points_c3"),
        ({"c1": 1}, WHY, "points_c2"),
        (GOOD, WHY | {"c2": " "}, "why_c2"),
        (GOOD, WHY | {"c2": "x" * 601}, "why_c2"),
    ],
)
def test_points_and_sentences_are_whole(cast, given, why, field):
    with pytest.raises(ValidationError) as refused:
        keep(free(closed(cast)), scorers()[0], given, why)
    assert field in refused.value.error_dict


def test_who_has_not_said_whether_they_have_a_conflict_scores_nothing(cast):
    bid = closed(cast)
    for who in (scorers()[0], bid.owner, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            keep(bid, who)


def test_not_by_criteria_that_were_not_locked(cast):
    bid = free(closed(cast))
    Bid.objects.filter(pk=bid.pk).update(criteria=bid.criteria[:2])
    with pytest.raises(Refused, match="locked"):
        keep(bid, scorers()[0])


def test_many_of_them(cast):
    bid, sam = free(closed(cast)), scorers()[0]
    score(bid, sam, (1, 2, 3), (4, 5, 6))
    assert len(points.own(seat_of(sam, bid))) == 2
