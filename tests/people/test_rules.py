"""Do stored working hours become the calendar that they describe?"""

from datetime import UTC, date, datetime

import pytest
from tests.cast import MONDAY

from footpath.demo.cast import WEEK
from footpath.people import actions
from footpath.people.models import WorkingHours
from footpath.people.rules import public_holidays


def test_windows_closures_and_extra_days(db):
    hours = actions.save_hours(
        WorkingHours(), name="Berlin", zone="Europe/Berlin", week=WEEK, country="DE", region="BE",
        closures=[["2026-12-28", "2026-12-30"]], extra_days={"2026-12-26": [[600, 720]]}, by=None, now=MONDAY,
    )  # fmt: skip
    calendar = WorkingHours.objects.get(pk=hours.pk).calendar
    assert not calendar.working_day(date(2026, 12, 25))  # Christmas
    assert calendar.working_day(date(2026, 12, 26))  # and an extra day on the next one
    assert not calendar.working_day(date(2026, 12, 29))
    assert calendar.end_of_working_day(date(2026, 12, 26)) == datetime(2026, 12, 26, 11, 0, tzinfo=UTC)
    assert hours.day_seconds == 8 * 3600


def test_the_same_hours_are_the_same_calendar(db):
    one = WorkingHours(name="One", zone="UTC", week=WEEK).calendar
    two = WorkingHours(name="Two", zone="UTC", week=WEEK).calendar
    assert one is two


@pytest.mark.parametrize(("country", "region"), [("XX", ""), ("DE", "XX"), ("\x00", "")])
def test_a_country_or_region_that_does_not_exist_is_named(country, region):
    with pytest.raises(ValueError, match="no public holidays"):
        public_holidays(country, region)


def test_without_a_country_no_day_is_free():
    assert public_holidays("", "") == frozenset()
    assert date(2026, 10, 3) in public_holidays("DE", "")
