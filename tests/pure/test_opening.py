"""Which instant does a wall time stand for on days when the clocks change?"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from footpath.pure.opening import first_moment
from footpath.pure.working_time import Calendar, round_the_clock

# Published changes of clocks (IANA tz database); worked out by hand.
SKIPPED_AND_DOUBLE = [
    ("Europe/Berlin", "2027-03-28T02:30", "2027-03-28T01:00"),  # 02:00 -> 03:00
    ("Europe/Berlin", "2027-10-31T02:30", "2027-10-31T00:30"),  # comes twice: the first
    ("America/New_York", "2027-03-14T02:30", "2027-03-14T07:00"),
    ("America/New_York", "2027-11-07T01:30", "2027-11-07T05:30"),
    ("Australia/Lord_Howe", "2027-10-03T02:15", "2027-10-02T15:30"),  # half an hour: 02:00 -> 02:30
    ("Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T14:45"),
    ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00"),  # the day that never was
    ("Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00"),
    ("America/Sao_Paulo", "2018-11-04T00:30", "2018-11-04T03:00"),  # midnight itself is skipped
    ("America/St_Johns", "2010-11-07T00:00", "2010-11-07T02:30"),  # midnight comes twice
    ("UTC", "2026-11-22T09:00", "2026-11-22T09:00"),
]


@pytest.mark.parametrize(("zone", "wall", "instant"), SKIPPED_AND_DOUBLE)
def test_a_wall_time_stands_for_the_first_moment_at_which_the_clock_shows_it_or_later(zone, wall, instant):
    expected = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    assert datetime.fromtimestamp(first_moment(ZoneInfo(zone), datetime.fromisoformat(wall)), UTC) == expected


@pytest.mark.parametrize(("zone", "wall", "instant"), SKIPPED_AND_DOUBLE)
def test_a_window_opens_there(zone, wall, instant):
    moment = datetime.fromisoformat(wall)
    minute = moment.hour * 60 + moment.minute
    week = [()] * 7
    week[moment.weekday()] = ((minute, minute + 1440),)
    opening = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    calendar = Calendar(zone, tuple(week))
    assert calendar.is_open(opening)
    assert not calendar.is_open(opening - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/Berlin", date(2026, 3, 29), 23),
        ("Europe/Berlin", date(2026, 10, 25), 25),
        ("America/New_York", date(2026, 3, 8), 23),
        ("America/New_York", date(2026, 11, 1), 25),
        ("Australia/Lord_Howe", date(2027, 4, 4), 24.5),
        ("Australia/Lord_Howe", date(2027, 10, 3), 23.5),
        ("America/Sao_Paulo", date(2018, 11, 4), 23),
        ("UTC", date(2028, 2, 29), 24),
    ],
)
def test_a_day_has_the_hours_that_it_has(zone, day, hours):
    calendar = round_the_clock(zone)
    start, end = calendar.day_start(day), calendar.day_end(day)
    assert (end - start).total_seconds() == calendar.measure(start, end) == hours * 3600


def test_a_day_that_never_was_is_no_working_day():
    apia = round_the_clock("Pacific/Apia")
    assert not apia.working_day(date(2011, 12, 30))
    assert apia.day_end(date(2011, 12, 29)) == apia.day_start(date(2011, 12, 31))
    assert apia.working_days_between(date(2011, 12, 28), date(2012, 1, 1)) == 3


def test_a_window_that_spring_swallows_is_no_working_day():
    calendar = Calendar.weekly("Europe/Berlin", "Su 02:00-03:00")
    assert not calendar.working_day(date(2026, 3, 29))
    assert calendar.working_day(date(2026, 4, 5))
