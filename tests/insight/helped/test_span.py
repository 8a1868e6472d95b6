"""Which months lie on both sides of a day?"""

from datetime import date

import pytest

from footpath.insight.helped.span import Span

TODAY = date(2026, 11, 23)


def test_the_month_of_the_day_belongs_to_neither_side():
    span = Span.around(date(2026, 3, 17), 3, TODAY)
    assert [one.month for one in span.before] == [12, 1, 2]
    assert [one.month for one in span.after] == [4, 5, 6]
    assert (span.since, span.until) == (date(2025, 12, 1), date(2026, 7, 1))
    assert len(list(span.months)) == 7


def test_a_month_that_is_not_over_does_not_count():
    span = Span.around(date(2026, 9, 30), 3, TODAY)
    assert [one.month for one in span.after] == [10]
    assert span.until == date(2026, 11, 1)


@pytest.mark.parametrize("day", [TODAY, date(2026, 10, 31)])
def test_soon_after_there_is_no_after(day):
    assert Span.around(day, 6, TODAY).after == ()
