"""Has a figure reached what somebody aims at?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure import aims
from footpath.pure.figures import NOTHING, Figure, Tally

days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(days)
def test_the_turn_is_the_next_monday_and_a_monday_is_its_own(day):
    turn = aims.turn_of(day)
    assert turn.weekday() == 0
    assert timedelta(0) <= turn - day < timedelta(7)


@given(days, st.integers(0, 400), st.integers(1, 104))
def test_no_week_lies_on_both_sides_of_the_start(start, later, weeks):
    turn = aims.turn_of(start)
    before, since = aims.before(turn, weeks), aims.since(turn, start + timedelta(later), weeks)
    assert before.until <= since.since <= since.until
    assert (before.until - before.since).days == 7 * weeks
    assert (since.until - since.since).days <= 7 * weeks
    assert since.since.weekday() == since.until.weekday() == 0


@given(st.floats(-4, 5), st.floats(-4, 5), st.booleans())
def test_what_is_ahead_is_not_reached_and_the_other_way_round(value, target, better):
    figure = Figure(10, value, None, None)
    gap = abs(value - target)
    if gap > 1e-6 or gap == 0:
        ahead = aims.is_ahead(figure, target, more_is_better=better)
        assert aims.is_reached(figure, target, more_is_better=better) is not ahead


def test_few_cases_say_nothing():
    assert aims.is_reached(Figure(5, 0.8, 0.3, 0.9), 0.8)
    assert not aims.is_reached(Figure(4, 1.0, 0.4, 1.0), 0.8)
    assert aims.is_reached(Figure(3, 1.0, 0.4, 1.0), 0.8, fewest=3)
    assert not aims.is_reached(NOTHING, 0.0)
    assert not aims.is_ahead(NOTHING, 0.5)
    assert aims.enough([Tally(2, 1, 1), Tally(3, 1, 1)])
    assert not aims.enough([Tally(4, 1, 1)])


def test_weeks_with_cases_and_of_surveys_the_newest_alone():
    monday = date(2026, 11, 23)
    weeks = {monday + n * aims.WEEK: Tally(n, 1, 1) for n in range(4)}
    stretch = aims.Stretch(monday, monday + 3 * aims.WEEK)
    assert [one.n for one in aims.counted(weeks, stretch)] == [1, 2]
    assert [one.n for one in aims.counted(weeks, stretch, newest_alone=True)] == [2]


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_the_way_lies_between_start_and_target(start, now, target):
    if start == target:
        with pytest.raises(ValueError, match="no way"):
            aims.share_of_way(start, now, target)
    else:
        assert 0 <= aims.share_of_way(start, now, target) <= 1
        assert aims.share_of_way(start, start, target) == 0
        assert aims.share_of_way(start, target, target) == 1
