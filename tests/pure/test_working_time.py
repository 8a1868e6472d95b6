"""Does working time come out as a person with a calendar on the wall would work it out?"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from tests.cost import seconds

from footpath.pure.opening import FIRST_YEAR, LAST_YEAR
from footpath.pure.working_time import Calendar, CalendarError, office, round_the_clock, weekdays

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = office("Europe/Berlin")
LUNCH = Calendar.weekly("Europe/Berlin", "Mo-Fr 09:00-12:30 13:30-17:30")
NIGHT = Calendar.weekly("Europe/Berlin", "Mo-Fr 22:00-06:00")


def berlin(text):
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


# 16 November 2026 is a Monday.
@pytest.mark.parametrize(
    ("calendar", "start", "hours", "end"),
    [
        (OFFICE, "2026-11-16T10:00", 2, "2026-11-16T12:00"),
        (OFFICE, "2026-11-16T10:00", 7, "2026-11-16T17:00"),  # the closing instant, not the next opening
        (OFFICE, "2026-11-16T17:00", 1, "2026-11-17T10:00"),
        (OFFICE, "2026-11-16T18:00", 0, "2026-11-17T09:00"),
        (OFFICE, "2026-11-16T17:00", 0, "2026-11-16T17:00"),
        (OFFICE, "2026-11-20T16:00", 16, "2026-11-24T16:00"),  # over a weekend: "16 h" is two office days
        (LUNCH, "2026-11-16T12:00", 0.5, "2026-11-16T12:30"),
        (LUNCH, "2026-11-16T12:00", 1, "2026-11-16T14:00"),
        (LUNCH, "2026-11-16T13:00", 0, "2026-11-16T13:30"),
        (NIGHT, "2026-11-16T23:00", 7, "2026-11-17T06:00"),
        (NIGHT, "2026-11-16T23:00", 8, "2026-11-17T23:00"),
        (NIGHT, "2026-11-20T23:00", 8, "2026-11-23T23:00"),  # Friday's shift ends on Saturday at six
        (NIGHT, "2026-10-24T05:00", 2, "2026-10-26T23:00"),
        (OFFICE, "2026-03-27T16:00", 2, "2026-03-30T10:00"),  # clocks change on Sunday: nobody notices
        (round_the_clock("Europe/Berlin"), "2026-03-29T00:00", 23, "2026-03-30T00:00"),
        (round_the_clock("Europe/Berlin"), "2026-10-25T00:00", 25, "2026-10-26T00:00"),
        (weekdays("Europe/Berlin"), "2026-11-20T12:00", 12, "2026-11-21T00:00"),
        (weekdays("Europe/Berlin"), "2026-11-20T12:00", 13, "2026-11-23T01:00"),
        (Calendar.weekly("Europe/Berlin", "Sa 22:00-06:00"), "2026-03-28T22:00", 7, "2026-03-29T06:00"),
        (Calendar.weekly("Europe/Berlin", "Sa 22:00-06:00"), "2026-10-24T22:00", 9, "2026-10-25T06:00"),
    ],
)
def test_adds_working_hours(calendar, start, hours, end):
    assert calendar.add(berlin(start), hours * 3600) == berlin(end)
    assert calendar.measure(berlin(start), berlin(end)) == hours * 3600


@pytest.mark.parametrize(
    ("calendar", "start", "days", "end"),
    [
        (OFFICE, "2026-11-16T10:00", 1, "2026-11-17T17:00"),  # asked on Monday, "1 day" is the end of Tuesday
        (OFFICE, "2026-11-16T10:00", 0, "2026-11-16T17:00"),
        (OFFICE, "2026-11-16T17:00", 1, "2026-11-17T17:00"),
        (OFFICE, "2026-11-16T17:01", 1, "2026-11-18T17:00"),  # outside hours: from the next opening
        (OFFICE, "2026-11-21T12:00", 1, "2026-11-24T17:00"),
        (OFFICE, "2026-11-20T12:00", 2, "2026-11-24T17:00"),
        (LUNCH, "2026-11-16T13:00", 2, "2026-11-18T17:30"),
        (NIGHT, "2026-11-17T02:00", 1, "2026-11-18T06:00"),  # still Monday's shift
        (NIGHT, "2026-11-17T06:00", 1, "2026-11-18T06:00"),
        (NIGHT, "2026-11-17T06:01", 1, "2026-11-19T06:00"),
        (round_the_clock("Europe/Berlin"), "2026-11-17T00:00", 1, "2026-11-19T00:00"),
    ],
)
def test_adds_working_days(calendar, start, days, end):
    assert calendar.add_days(berlin(start), days) == berlin(end)


def test_a_holiday_closes_what_starts_on_it_but_not_last_nights_shift():
    tuesday = date(2026, 11, 17)
    night = Calendar.weekly("Europe/Berlin", "Mo-Fr 22:00-06:00", holidays=[tuesday])
    assert night.is_open(berlin("2026-11-17T05:59"))
    assert not night.is_open(berlin("2026-11-17T23:00"))
    assert night.add(berlin("2026-11-16T23:00"), 8 * 3600) == berlin("2026-11-18T23:00")
    assert not night.working_day(tuesday)


def test_closures_close_and_extra_days_beat_holidays_and_closures():
    christmas = date(2026, 12, 25)
    calendar = Calendar(
        "Europe/Berlin",
        OFFICE.week,
        holidays=frozenset([christmas]),
        closures=((date(2026, 12, 21), date(2027, 1, 3)),),
        extra_days={christmas: ((600, 660),), date(2027, 1, 9): ((600, 660),), date(2027, 1, 4): ((600, 720),)},
    )
    assert calendar.add(berlin("2026-12-18T16:00"), 2 * 3600) == berlin("2026-12-25T11:00")
    assert calendar.add(berlin("2026-12-25T11:00"), 2 * 3600) == berlin("2027-01-04T12:00")  # own hours that day
    assert calendar.working_days_between(date(2026, 12, 20), date(2027, 1, 10)) == 7
    assert calendar.working_day(date(2027, 1, 9))


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 11, 20), "2026-11-20T17:00"),
        (date(2026, 11, 21), "2026-11-20T17:00"),  # by Saturday: nobody delivers on Saturday, so by Friday's end
        (date(2026, 11, 22), "2026-11-20T17:00"),
    ],
)
def test_by_a_day_means_the_end_of_that_working_day(day, end):
    assert OFFICE.end_of_working_day(day) == berlin(end)


@pytest.mark.parametrize(
    ("calendar", "moment", "end"),
    [
        (OFFICE, "2026-11-20T09:00", "2026-11-20T17:00"),
        (OFFICE, "2026-11-20T17:00", "2026-11-20T17:00"),
        (OFFICE, "2026-11-20T17:01", "2026-11-23T17:00"),
        (LUNCH, "2026-11-20T12:30", "2026-11-20T17:30"),
        (NIGHT, "2026-11-21T01:00", "2026-11-21T06:00"),
        (round_the_clock("Europe/Berlin"), "2026-11-21T00:00", "2026-11-21T00:00"),
    ],
)
def test_rounds_a_moment_up_to_the_end_of_a_working_day(calendar, moment, end):
    assert calendar.end_of_day_on_or_after(berlin(moment)) == berlin(end)


def test_working_days_between_count_the_last_and_not_the_first():
    monday, friday, next_monday = date(2026, 11, 16), date(2026, 11, 20), date(2026, 11, 23)
    assert OFFICE.working_days_between(monday, friday) == 4
    assert OFFICE.working_days_between(friday, next_monday) == 1
    assert OFFICE.working_days_between(next_monday, monday) == -5
    assert OFFICE.working_days_between(date(2026, 11, 21), date(2026, 11, 22)) == 0


def test_answers_are_in_utc_whatever_the_zone_of_the_question():
    tokyo = berlin("2026-11-16T10:00").astimezone(ZoneInfo("Asia/Tokyo"))
    answer = OFFICE.add(tokyo, 3600)
    assert answer.tzinfo is UTC
    assert answer == berlin("2026-11-16T11:00")
    assert OFFICE.day_of(tokyo) == date(2026, 11, 16)


CLOSED = Calendar("UTC", OFFICE.week, closures=((date(2026, 1, 1), date.max),))
ALWAYS_CLOSED = Calendar("UTC", OFFICE.week, closures=((date.min, date.max),))
NOW = datetime(2026, 11, 22, tzinfo=UTC)
NAIVE = NOW.replace(tzinfo=None)


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("naive_time", lambda: OFFICE.add(NAIVE, 1)),
        ("naive_time", lambda: OFFICE.measure(NOW, NAIVE)),
        ("out_of_range", lambda: OFFICE.add(datetime(1, 1, 1, tzinfo=UTC), 1)),
        ("out_of_range", lambda: OFFICE.next_open(datetime(9999, 12, 31, 23, tzinfo=UTC))),
        ("out_of_range", lambda: OFFICE.end_of_working_day(date.max)),
        ("out_of_range", lambda: OFFICE.to_work(np.array([1e18]))),
        ("no_working_time", lambda: CLOSED.add(NOW, 1)),
        ("no_working_time", lambda: CLOSED.next_open(NOW)),
        ("no_working_time", lambda: CLOSED.add_days(NOW, 1)),
        ("no_working_time", lambda: CLOSED.day_ending(NOW)),
        ("no_working_time", lambda: CLOSED.to_wall(np.array([1e9]))),
        ("no_working_time", lambda: OFFICE.add(NOW, 1e18)),
        ("no_working_time", lambda: OFFICE.add_days(NOW, 10**6)),
        ("no_working_time", lambda: OFFICE.to_wall(np.array([-1e15]))),
        ("no_working_time", lambda: ALWAYS_CLOSED.end_of_working_day(NOW.date())),
        ("closed_day", lambda: OFFICE.day_start(NOW.date())),
        ("bad_duration", lambda: OFFICE.add(NOW, -1)),
        ("bad_duration", lambda: OFFICE.add(NOW, float("nan"))),
        ("bad_duration", lambda: OFFICE.add_days(NOW, -1)),
    ],
)
def test_a_question_without_an_answer_is_refused(code, question):
    with pytest.raises(CalendarError) as refused:
        question()
    assert refused.value.code == code


def test_the_past_before_a_long_closure_can_still_be_measured():
    assert CLOSED.measure(datetime(2025, 12, 31, tzinfo=UTC), NOW) == 8 * 3600
    assert CLOSED.end_of_working_day(date(2040, 5, 5)) == datetime(2025, 12, 31, 17, tzinfo=UTC)
    assert ALWAYS_CLOSED.measure(datetime(2025, 12, 31, tzinfo=UTC), NOW) == 0
    assert ALWAYS_CLOSED.to_work(np.array([0.0, 1.8e9, np.nan]))[:2].tolist() == [0, 0]


@pytest.mark.parametrize("year", [FIRST_YEAR, LAST_YEAR])
def test_the_first_and_the_last_year_are_whole(year):
    first, last = datetime(year, 1, 2, tzinfo=UTC), datetime(year, 12, 30, tzinfo=UTC)
    assert round_the_clock("UTC").measure(first, last) == (last - first).total_seconds()


def test_eight_years_are_measured_as_fast_as_one():
    def measured(days):
        return seconds(lambda: [OFFICE.measure(NOW - timedelta(days=days), NOW) for _ in range(200)])

    measured(2920)  # lays the windows of those years out, once
    assert measured(2920) < 3 * measured(365) + 0.02
