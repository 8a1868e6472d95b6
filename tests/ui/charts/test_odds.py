"""Can the dots be counted, and does each lie on the right side of the line?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.ui.charts.odds import HEAD, MOST_COLUMNS, STACK, twenty_dots

FIRST = date(2026, 11, 23)


@st.composite
def forecasts(draw: st.DrawFn) -> tuple[list[tuple[date, int]], date]:
    offsets = draw(st.lists(st.integers(0, draw(st.sampled_from([3, 20, 400]))), min_size=20, max_size=20))
    days = sorted(FIRST + timedelta(days=offset) for offset in offsets)
    return [(day, days.count(day)) for day in sorted(set(days))], days[16]


@given(forecasts())
def test_twenty_dots_that_can_be_counted(forecast: tuple[list[tuple[date, int]], date]) -> None:
    outcomes, by = forecast
    odds = twenty_dots(outcomes, by, str)
    assert len(odds.dots) == 20
    assert len({(dot.x, dot.y, dot.aside) for dot in odds.dots}) == 20
    assert odds.done == sum(count for day, count in outcomes if day <= by) == sum(not dot.after for dot in odds.dots)
    assert all(0 < dot.x < 100 and dot.y - odds.radius >= HEAD and dot.y <= odds.base for dot in odds.dots)
    assert odds.base <= HEAD + STACK


@given(forecasts())
def test_late_dots_lie_behind_the_line(forecast: tuple[list[tuple[date, int]], date]) -> None:
    odds = twenty_dots(*forecast, str)
    assert all(dot.x < odds.line for dot in odds.dots if not dot.after)
    assert len({dot.x for dot in odds.dots}) <= MOST_COLUMNS
    assert sum(tick.narrow for tick in odds.ticks) <= 5 < 8 > sum(tick.wide for tick in odds.ticks)


def test_weekends_have_no_column_unless_somebody_works() -> None:
    friday, saturday, monday = FIRST + timedelta(days=4), FIRST + timedelta(days=5), FIRST + timedelta(days=7)
    labels = [tick.label for tick in twenty_dots([(friday, 10), (monday, 10)], monday, str).ticks]
    assert labels == [str(friday), str(monday)]
    labels = [tick.label for tick in twenty_dots([(friday, 10), (saturday, 10)], saturday, str).ticks]
    assert labels == [str(friday), str(saturday)]


def test_odds_of_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one dot"):
        twenty_dots([], FIRST, str)


def test_what_lies_far_off_shares_a_last_column() -> None:
    first = date(2026, 11, 23)
    outcomes = [(first, 16), (first + timedelta(days=3), 2), (date(2027, 8, 6), 1), (date(2029, 1, 3), 1)]
    drawing = twenty_dots(outcomes, first, str, until=first + timedelta(days=4), later="later")
    assert len(drawing.dots) == 20
    assert drawing.done == 16
    assert [tick.label for tick in drawing.ticks if tick.wide][-1] == "later"
    at_the_end = [dot for dot in drawing.dots if dot.x == drawing.ticks[-1].x]
    assert len(at_the_end) == 2
    assert all(dot.after for dot in at_the_end)


def test_nothing_is_named_later_when_nothing_is() -> None:
    first = date(2026, 11, 23)
    drawing = twenty_dots([(first, 20)], first, str, until=first + timedelta(days=9), later="later")
    assert "later" not in {tick.label for tick in drawing.ticks}


@pytest.mark.parametrize("promised", range(20, 40))
def test_no_dot_after_the_promised_day_stands_left_of_its_line(promised: int) -> None:
    first = date(2026, 11, 2)
    days = [first + timedelta(days=offset) for offset in range(60)]
    drawn = twenty_dots([(day, 1) for day in days[::3]], by=days[promised], label=str, axis=days)
    assert all((dot.x > drawn.line) == dot.after for dot in drawn.dots)
