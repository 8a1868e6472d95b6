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
