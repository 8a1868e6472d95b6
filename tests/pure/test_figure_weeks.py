"""Do cases of days become shares of weeks?"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.figures import Tally, weekly

MONDAY = date(2026, 11, 23)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def test_sunday_belongs_to_the_monday_before_and_weeks_stand_in_order():
    cases = [(MONDAY, True), (MONDAY - timedelta(days=1), False), (MONDAY + timedelta(days=6), False)]
    assert list(weekly(cases).items()) == [(MONDAY - timedelta(days=7), Tally(1, 0, 0)), (MONDAY, Tally(2, 1, 1))]


@given(st.lists(st.tuples(DAYS, st.booleans())))
def test_every_case_counts_once(cases: list[tuple[date, bool]]):
    weeks = weekly(cases)
    assert sum(one.n for one in weeks.values()) == len(cases)
    assert sum(one.total for one in weeks.values()) == sum(well for _day, well in cases)
    assert all(week.weekday() == 0 for week in weeks)
