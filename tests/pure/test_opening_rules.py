"""Is a calendar that cannot be worked refused, with the field named?"""

import pickle
from datetime import UTC, date, datetime

import pytest

from footpath.pure.opening_rules import week_from_text
from footpath.pure.working_time import Calendar, CalendarError

NINE_TO_FIVE = (((540, 1020),),) * 5 + ((), ())
CLOSED_WEEK = ((),) * 7
SUNDAY = date(2026, 11, 22)


def refusal(**facts):
    with pytest.raises(CalendarError) as refused:
        Calendar(**{"zone": "UTC", "week": NINE_TO_FIVE, **facts})
    return refused.value.code, refused.value.field


def monday(*windows):
    return (windows, *CLOSED_WEEK[1:])


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "Europe", "../etc/passwd", "Europe/Berlin\0", None, 7, "UTC+1"])
def test_refuses_a_zone_that_does_not_exist(zone):
    assert refusal(zone=zone) == ("unknown_zone", "zone")


def test_refuses_a_week_without_a_working_day():
    assert refusal(week=CLOSED_WEEK) == ("no_working_day", "week")


def test_extra_days_alone_do_not_make_a_working_week():
    assert refusal(week=CLOSED_WEEK, extra_days=((SUNDAY, ((540, 600),)),)) == ("no_working_day", "week")


@pytest.mark.parametrize("week", [(), CLOSED_WEEK[1:], None, "Mo-Fr", 5])
def test_refuses_what_is_not_seven_days(week):
    assert refusal(week=week) == ("bad_week", "week")


@pytest.mark.parametrize(
    "window",
    [(600, 600), (600, 540), (-1, 60), (1440, 1500), (0, 1441), (9.0, 17), (True, 60), ("9", "17"), (540,), 540, None],
)
def test_refuses_a_window_that_cannot_be(window):
    assert refusal(week=monday(window)) == ("bad_window", "week")


def test_a_window_of_a_whole_day_may_start_at_any_time():
    assert Calendar("UTC", monday((1439, 1439 + 1440))).week[0] == ((1439, 2879),)


def test_refuses_windows_that_overlap():
    assert refusal(week=monday((540, 720), (700, 1020))) == ("overlap", "week")


def test_refuses_a_window_that_runs_into_the_next_day_also_from_sunday_to_monday():
    night, early = (1320, 1800), (300, 600)
    assert refusal(week=((night,), (early,), *CLOSED_WEEK[2:])) == ("overlap", "week")
    assert refusal(week=((early,), *CLOSED_WEEK[2:], (night,))) == ("overlap", "week")


def test_windows_may_touch_and_come_in_any_order():
    assert Calendar("UTC", monday((720, 1020), (540, 720))).week[0] == ((540, 720), (720, 1020))


@pytest.mark.parametrize("day", [datetime(2026, 11, 22, tzinfo=UTC), "2026-11-22", None])
def test_refuses_days_that_are_not_plain_dates(day):
    assert refusal(holidays=frozenset([day])) == ("bad_date", "holidays")
    assert refusal(closures=((day, SUNDAY),)) == ("bad_date", "closures")
    assert refusal(extra_days=((day, ((540, 600),)),)) == ("bad_date", "extra_days")


def test_refuses_a_closure_that_ends_before_it_starts():
    assert refusal(closures=((SUNDAY, date(2026, 11, 21)),)) == ("bad_closure", "closures")
    assert refusal(closures=(SUNDAY,)) == ("bad_closure", "closures")


def test_refuses_an_extra_day_without_hours_or_that_its_neighbors_run_into():
    saturday = date(2026, 11, 21)
    nights = (((1320, 1800),),) * 5 + ((), ())
    assert refusal(extra_days=((SUNDAY, ()),)) == ("bad_window", "extra_days")
    assert refusal(extra_days=5) == ("bad_window", "extra_days")
    assert refusal(week=nights, extra_days={saturday: ((300, 600),)}) == ("overlap", "extra_days")
    assert refusal(extra_days={SUNDAY: ((1320, 1440 + 600),)}) == ("overlap", "extra_days")


def test_takes_extra_days_as_a_mapping_and_lists_as_json_holds_them():
    pairs = Calendar("UTC", NINE_TO_FIVE, extra_days=((SUNDAY, ((540, 600),)),))
    assert Calendar("UTC", [[[540, 1020]]] * 5 + [[], []], extra_days={SUNDAY: [[540, 600]]}) == pairs
    assert hash(pairs) == hash(pickle.loads(pickle.dumps(pairs)))


def test_reads_hours_as_people_write_them():
    week = week_from_text("Mo-Fr 09:00-12:30, 13:30-17:30; Sa 22:00-06:00")
    assert week == (((540, 750), (810, 1050)),) * 5 + (((1320, 1800),), ())
    assert week_from_text("Sa-Mo 00:00-24:00") == (((0, 1440),), (), (), (), (), ((0, 1440),), ((0, 1440),))


@pytest.mark.parametrize("text", ["Mo", "Xx 09:00-17:00", "Mo-Fr 9-17", "Mo 25:00-26:00", "Mo 09:60-10:00", "Mo 09:00"])
def test_refuses_hours_that_cannot_be_read(text):
    with pytest.raises(CalendarError) as refused:
        week_from_text(text)
    assert (refused.value.code, refused.value.field) == ("bad_hours", "week")


def test_a_refusal_says_field_and_code_and_survives_another_process():
    error = pickle.loads(pickle.dumps(CalendarError("overlap", "week", "9 to 10")))
    assert (str(error), error.code) == ("week: overlap (9 to 10)", "overlap")
    assert str(CalendarError("no_working_day", "week")) == "week: no_working_day"
