"""Does what comes first follow from how many it stops and how soon it hurts?"""

from itertools import pairwise, product

import pytest

from footpath.pure.turns import turn

REACH, HASTE = ["one", "team", "many"], ["weeks", "days", "now"]
ORDER = ["later", "", "first"]


@pytest.mark.parametrize(
    ("impact", "urgency", "expected"),
    [
        ("many", "now", "first"),
        ("team", "now", "first"),
        ("one", "now", ""),
        ("many", "weeks", ""),
        ("one", "weeks", "later"),
    ],
)
def test_it_follows_from_both(impact, urgency, expected):
    assert turn(impact, urgency) == expected


@pytest.mark.parametrize(("impact", "urgency"), [("", "now"), ("many", ""), ("", ""), ("?", "now")])
def test_where_one_is_not_said_it_comes_as_it_comes(impact, urgency):
    assert turn(impact, urgency) == ""


def test_more_that_stands_still_and_sooner_never_come_later():
    for impact in REACH:
        places = [ORDER.index(turn(impact, urgency)) for urgency in HASTE]
        assert all(less <= more for less, more in pairwise(places))
    for urgency in HASTE:
        places = [ORDER.index(turn(impact, urgency)) for impact in REACH]
        assert all(less <= more for less, more in pairwise(places))
    assert {turn(*both) for both in product(REACH, HASTE)} == set(ORDER)
