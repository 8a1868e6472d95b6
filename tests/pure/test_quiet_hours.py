"""When may somebody be written to?"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.quiet_hours import Quiet, first_loud, is_quiet, moment_of

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
NIGHT = Quiet(BERLIN, time(18), time(7), frozenset({5, 6}))
ZONES = st.sampled_from(["UTC", BERLIN, NEW_YORK, "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"])
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
QUIETS = st.builds(Quiet, ZONES, TIMES, TIMES, st.frozensets(st.integers(0, 6), max_size=6))
# Around the days on which the clocks change somewhere, and anywhere else.
CHANGES = [(2027, 3, 14), (2027, 3, 28), (2027, 4, 4), (2027, 10, 3), (2027, 10, 31), (2027, 11, 7)]
MOMENTS = st.one_of(
    st.builds(
        lambda day, minute: datetime(*day, tzinfo=UTC) + timedelta(minutes=minute),
        st.sampled_from(CHANGES),
        st.integers(-1440, 2880),
    ),
    st.integers(0, 2 * 365 * 1440).map(lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)),
)


def berlin(*when: int, fold: int = 0) -> datetime:
    return datetime(*when, tzinfo=ZoneInfo(BERLIN), fold=fold)


@pytest.mark.parametrize(
    ("moment", "loud"),
    [
        (berlin(2026, 11, 24, 12, 0), berlin(2026, 11, 24, 12, 0)),  # by day: at once
        (berlin(2026, 11, 24, 18, 0), berlin(2026, 11, 25, 7, 0)),  # the evening waits for the morning
        (berlin(2026, 11, 25, 0, 0), berlin(2026, 11, 25, 7, 0)),  # so does midnight
        (berlin(2026, 11, 25, 6, 59), berlin(2026, 11, 25, 7, 0)),
        (berlin(2026, 11, 27, 17, 59), berlin(2026, 11, 27, 17, 59)),
        (berlin(2026, 11, 27, 18, 0), berlin(2026, 11, 30, 7, 0)),  # Friday evening waits for Monday
        (berlin(2026, 11, 28, 12, 0), berlin(2026, 11, 30, 7, 0)),  # the weekend is off
    ],
)
def test_what_comes_in_quiet_hours_waits_for_their_end(moment, loud):
    assert first_loud(moment, NIGHT) == loud


def test_an_end_that_the_clocks_leave_out_is_the_moment_they_jump():
    quiet = Quiet(BERLIN, time(22), time(2, 30))  # on 28 March 2027 two o'clock is followed by three
    assert first_loud(berlin(2027, 3, 28, 1, 0), quiet) == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)


def test_an_end_that_comes_twice_is_the_first_one_unless_it_has_passed():
    quiet = Quiet(NEW_YORK, time(1), time(1, 30))  # on 7 November 2027 the hour from one to two comes twice
    eastern = ZoneInfo(NEW_YORK)
    first, second = (datetime(2027, 11, 7, 1, 10, tzinfo=eastern, fold=fold) for fold in (0, 1))
    assert first_loud(first, quiet).astimezone(eastern).fold == 0
    assert first_loud(second, quiet) == datetime(2027, 11, 7, 6, 30, tzinfo=UTC)


def test_equal_times_are_no_quiet_hours():
    quiet = Quiet(BERLIN, time(8), time(8))
    assert first_loud(berlin(2026, 11, 24, 8, 0), quiet) == berlin(2026, 11, 24, 8, 0)


def test_a_week_without_any_mail_is_refused():
    with pytest.raises(ValueError, match="days off"):
        Quiet(BERLIN, time(18), time(7), frozenset(range(7)))


@given(MOMENTS, QUIETS)
def test_the_first_loud_moment_is_loud_and_every_minute_before_it_is_not(moment, quiet):
    loud = first_loud(moment, quiet)
    assert loud >= moment
    assert not is_quiet(loud, quiet)
    between = range(0, int((loud - moment).total_seconds()) // 60, 7)
    assert all(is_quiet(moment + timedelta(minutes=minute), quiet) for minute in between)
    assert loud == moment or is_quiet(loud - timedelta(minutes=1), quiet)


@given(MOMENTS, QUIETS)
def test_waiting_twice_is_waiting_once(moment, quiet):
    assert first_loud(first_loud(moment, quiet), quiet) == first_loud(moment, quiet)


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)), TIMES, ZONES)
def test_a_time_of_a_day_is_when_the_clocks_show_it_or_jump_over_it(day, at, zone):
    moment = moment_of(day, at, zone).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    before = (moment_of(day, at, zone) - timedelta(minutes=1)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert moment >= datetime.combine(day, at) > before
