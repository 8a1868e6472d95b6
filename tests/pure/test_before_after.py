"""Are two stretches of time told apart as the textbooks do it, and left alone where nothing can be said?"""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.before_after import FEWEST, months_apart, rates_apart

MONTHS = st.lists(st.floats(0, 100, allow_nan=False), min_size=FEWEST, max_size=12)


def test_rates_as_r_compares_them():
    """The example of R's documentation of poisson.test: 11 in 800 against 21 in 3011."""
    low, high = rates_apart(21, 1083 + 1050 + 878, 11, 800)
    assert (low, high) == (pytest.approx(0.8584264, abs=1e-6), pytest.approx(4.277268, abs=1e-4))


def test_months_as_scipy_compares_them():
    from scipy.stats import ttest_ind

    before, after = [1.2, 0.9, 1.4, 1.1, 1.6], [0.8, 0.7, 1.0, 0.9]
    told = ttest_ind(after, before, equal_var=False).confidence_interval(0.95)
    assert months_apart(before, after) == (pytest.approx(told.low, abs=1e-3), pytest.approx(told.high, abs=1e-3))


@given(MONTHS, MONTHS)
def test_the_other_way_round_it_is_the_same_turned_over(before, after):
    one, other = months_apart(before, after), months_apart(after, before)
    assert (one is None) == (other is None)
    if one and other:
        assert one == (pytest.approx(-other[1], abs=1e-6), pytest.approx(-other[0], abs=1e-6))


@given(st.integers(0, 40), st.integers(0, 40), st.floats(1, 1000))
def test_the_rate_that_was_seen_lies_within(before, after, time):
    found = rates_apart(before, time, after, time)
    if before + after == 0:
        assert found is None
    else:
        seen = after / before if before else inf
        assert found[0] <= seen <= found[1]


def test_too_few_months_no_cases_no_time_and_months_that_are_all_the_same_say_nothing():
    assert months_apart([1.0, 2.0], [1.0, 2.0, 3.0]) is None
    assert months_apart([1.0, 1.0, 1.0], [2.0, 2.0, 2.0]) is None
    assert rates_apart(0, 100, 0, 100) is None
    assert rates_apart(1, 0, 1, 100) is None


def test_what_never_happened_before_has_no_upper_end():
    low, high = rates_apart(0, 100, 3, 100)
    assert high == inf
    assert 0 < low < inf
