"""Has the exception become the habit?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.control import share_chart
from footpath.pure.figures import Tally
from footpath.pure.habit import ABOVE_LIMIT, CLOSE, LONG_RUN, look

YEAR = [date(2026, month, 1) for month in range(1, 13)]


def asked(*months):
    """So many asks a month, the first ones of it emergencies: (asks, emergencies)."""
    found = []
    for first, (asks, emergencies) in zip(YEAR, months, strict=True):
        begun = datetime(first.year, first.month, 1, 9, tzinfo=UTC)
        found += [(begun + timedelta(hours=n), n < emergencies) for n in range(asks)]
    return found


def test_the_p_chart_has_the_limits_that_are_published():
    counts, cases = (8, 9, 7, 10, 6, 9, 8, 3), (10, 12, 9, 12, 8, 11, 10, 10)
    chart = share_chart([Tally(n, k, k) for k, n in zip(counts, cases, strict=True)])
    assert chart is not None
    assert chart.center == pytest.approx(0.731707, abs=1e-6)
    assert chart.points[-1].low == pytest.approx(0.3114, abs=1e-4)
    assert [point.signal for point in chart.points] == [""] * 7 + ["below"]


def test_a_month_above_the_limit_is_a_habit_only_while_it_is_recent():
    quiet = [(40, 2)] * 9
    seen = look(YEAR, asked(*quiet, (40, 2), (40, 11), (40, 2)), 0.05)
    assert seen.why == ABOVE_LIMIT
    assert seen.share is not None
    assert seen.share.points[10].high == pytest.approx(0.05 + 3 * (0.05 * 0.95 / 40) ** 0.5)
    assert (seen.asks, seen.emergencies, seen.lately) == (480, 33, (15, 120))
    assert look(YEAR, asked((40, 11), *quiet, (40, 2), (40, 2)), 0.05).why == ""


def test_eight_months_above_the_middle_are_one_too():
    assert look(YEAR, asked(*[(40, 1)] * 4, *[(40, 5)] * 8), 0.05).why == LONG_RUN
    assert look(YEAR, asked(*[(40, 1)] * 5, *[(40, 5)] * 7), 0.05).why == ""


def test_where_they_are_rare_three_close_together_are_one():
    quiet = [(10, 0)] * 9
    seen = look(YEAR, asked(*quiet, (10, 0), (10, 1), (3, 3)), 0.02)
    assert (seen.share, seen.why) == (None, "")  # eleven asks lie before the last three
    seen = look(YEAR, asked(*quiet, (10, 0), (10, 1), (4, 4)), 0.02)
    assert seen.why == CLOSE
    assert seen.rare is not None
    assert seen.rare.center == pytest.approx(49)
    assert seen.rare.gaps == (100, 9, 0, 0, 0)


def test_one_or_two_are_never_a_habit():
    assert look(YEAR, asked(*[(1, 0)] * 11, (2, 2)), 0.0001).why == ""


def test_what_was_long_ago_is_none_any_more():
    assert look(YEAR, asked((4, 4), *[(3, 0)] * 11), 0.02).why == ""


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=12, max_size=12), st.floats(0, 1))
def test_whatever_was_asked_it_adds_up(months, usual):
    months = [(max(one), min(one)) for one in months]
    seen = look(YEAR, asked(*months), usual)
    assert [(month.asks, month.emergencies) for month in seen.months] == months
    assert seen.share is None or seen.rare is None
    assert not seen.why or seen.lately[0] >= 3
