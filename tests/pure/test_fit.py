"""Do parts fit into the whole exactly when working time says so, whoever's calendar it is?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.fit import Length, fit, over, usual_starts
from footpath.pure.working_time import Calendar, office

OFFICE = office("Europe/Berlin")
NIGHT = Calendar.weekly("America/New_York", "Mo-Fr 22:00-06:00")
HALF = Calendar.weekly("Europe/Berlin", "Mo-We 09:00-13:00")
SINCE = datetime(2026, 11, 23, tzinfo=UTC)

calendars = st.sampled_from([OFFICE, NIGHT, HALF])
lengths = st.one_of(
    st.builds(Length, st.integers(1, 12), st.just("days"), calendars),
    st.builds(Length, st.integers(1, 60), st.just("hours"), calendars),
)
stages = st.lists(st.lists(lengths, min_size=1, max_size=3), max_size=3)
starts = st.lists(
    st.integers(0, 60 * 24 * 30).map(lambda minutes: SINCE + timedelta(minutes=minutes)), min_size=1, max_size=6
)


def days(amount: int, calendar: Calendar = OFFICE) -> Length:
    return Length(amount, "days", calendar)


@given(lengths, starts)
def test_a_whole_fits_into_itself(whole, starts):
    assert fit(whole, [[whole]], starts=starts).code == "fits"


@given(st.lists(st.integers(1, 6), min_size=1, max_size=4), st.integers(1, 12), calendars, starts)
def test_days_one_after_the_other_add_up(parts, whole, calendar, starts):
    found = fit(days(whole, calendar), [[days(part, calendar)] for part in parts], starts=starts)
    assert (found.code, found.needed) == ("fits" if sum(parts) <= whole else "never", sum(parts))


@given(st.lists(st.integers(1, 9), min_size=1, max_size=4), st.integers(1, 12), calendars, starts)
def test_side_by_side_the_longest_counts(parts, whole, calendar, starts):
    found = fit(days(whole, calendar), [[days(part, calendar) for part in parts]], starts=starts)
    assert (found.code, found.needed) == ("fits" if max(parts) <= whole else "never", max(parts))


@given(st.integers(1, 10), stages, starts, st.integers(1, 5))
def test_more_time_never_makes_it_worse(amount, stages, starts, more):
    little, much = (fit(days(one), stages, starts=starts) for one in (amount, amount + more))
    assert much.missed <= little.missed
    assert little.needed == much.needed


@given(lengths, stages, starts, lengths)
def test_one_part_more_never_makes_it_better(whole, stages, starts, part):
    before, after = fit(whole, stages, starts=starts), fit(whole, [*stages, [part]], starts=starts)
    assert after.missed >= before.missed
    assert after.needed >= before.needed
    assert all(over([*stages, [part]], start) > over(stages, start) for start in starts)


def test_what_fits_depends_on_the_day_where_the_calendars_differ():
    found = fit(days(3), [[days(2, HALF)]], starts=usual_starts(OFFICE, SINCE))
    assert found.code == "sometimes"
    assert 0 < found.missed < 1


def test_numbers_as_people_say_them():
    begin = usual_starts(OFFICE, SINCE)
    assert len(begin) == 2 * len({start.date() for start in begin}) == 42  # four weeks, and the Monday after
    found = fit(days(5), [[days(2), days(4)], [Length(16, "hours", OFFICE)]], starts=begin)
    assert (found.code, found.needed) == ("never", 6)
    hours = fit(Length(8, "hours", OFFICE), [[Length(12, "hours", OFFICE)]], starts=begin)
    assert (hours.code, hours.needed) == ("never", 12)
    assert fit(days(1), [], starts=begin).code == "fits"
    with pytest.raises(ValueError, match="nothing begins"):
        fit(days(1), [], starts=[])
