"""What do the moments of two weeks show: how they went, why, what they cost?"""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.contact_points import Point, balance, kappa, minutes, mirror, pareto, weeks

DAY = date(2026, 11, 23)
roles = st.sampled_from(["customer", "provider"])
points = st.lists(
    st.builds(
        Point, roles, st.booleans(), st.dates(DAY, date(2026, 12, 20)), st.sampled_from(["", "a", "b", "c"]),
        st.sampled_from(["", "me", "other"]), st.none() | st.integers(-60, 60),
    )
)  # fmt: skip


def test_the_balance_has_wilsons_interval():
    """4 of 5 as published: .3755 to .9638."""
    found = balance([*(Point("customer", True, DAY) for _n in range(4)), Point("customer", False, DAY)])
    assert (found["customer"].value, round(found["customer"].low, 4), round(found["customer"].high, 4)) == (
        0.8, 0.3755, 0.9638,
    )  # fmt: skip
    assert found["provider"].n == 0


def test_reasons_by_how_often_they_were_given():
    assert [(bar.key, bar.n, bar.upto) for bar in pareto(["b", "a", "", "b", "c"])] == [
        ("b", 2, 0.5), ("a", 1, 0.75), ("c", 1, 1.0),
    ]  # fmt: skip
    assert pareto([""]) == []


def test_the_mirror_holds_moments_that_could_be_better_alone():
    seen = mirror(
        [
            Point("customer", False, DAY, cause="other"),
            Point("customer", True, DAY, cause="other"),
            Point("provider", False, DAY, cause="load"),
            Point("provider", False, DAY),
        ]
    )
    assert seen == {"customer": Counter(other=1), "provider": Counter(load=1)}


def test_minutes_lost_and_saved_are_told_apart():
    told = [Point("customer", False, DAY, minutes=m) for m in (25, -10, None, 5)]
    assert minutes(told) == (30, 10)


def test_kappa_as_published_and_not_below_ten_pairs():
    """Cohen's: [[20, 5], [10, 15]] gives .40."""
    table = {("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}
    assert kappa(table) == pytest.approx(0.40)
    assert kappa({("y", "y"): 5, ("n", "n"): 4}) is None
    assert kappa({("y", "y"): 12}) is None  # where all is one, chance agrees always


@given(points)
def test_every_moment_is_counted_once(found):
    assert sum(figure.n for figure in balance(found).values()) == len(found)
    assert sum(figure.n for _monday, figure in weeks(found)) == len(found)
    assert all(monday.weekday() == 0 for monday, _figure in weeks(found))
    bars = pareto(one.theme for one in found)
    assert sum(bar.n for bar in bars) == sum(bool(one.theme) for one in found)
    assert [bar.n for bar in bars] == sorted((bar.n for bar in bars), reverse=True)
    assert not bars or bars[-1].upto == pytest.approx(1)
