"""In which month or quarter does a day lie, and when does that end?"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.budget_periods import MONTH, QUARTER, first_day, last_day

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@given(day=DAYS, kind=st.sampled_from([MONTH, QUARTER]))
def test_each_day_lies_in_one_and_the_next_begins_the_day_after(day, kind):
    first = first_day(kind, day)
    last = last_day(kind, first)
    assert first <= day <= last
    assert first_day(kind, last) == first
    assert first_day(kind, last + timedelta(days=1)) == last + timedelta(days=1)


def test_as_the_calendar_has_them():
    assert first_day(QUARTER, date(2026, 11, 23)) == date(2026, 10, 1)
    assert last_day(QUARTER, date(2026, 10, 1)) == date(2026, 12, 31)
    assert last_day(MONTH, date(2028, 2, 1)) == date(2028, 2, 29)
