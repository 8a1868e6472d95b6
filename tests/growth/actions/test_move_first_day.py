"""What if somebody new begins on another day?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import done, fresh, open_one, thing

from footpath.growth.actions import confirm_item, move_first_day
from footpath.people.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_the_days_of_what_is_not_confirmed_move_along(cast):
    it = open_one(cast)
    item = confirm_item(done(it), by=cast.ben, now=MONDAY)
    before = item.due_on
    it = move_first_day(it, first_day=MONDAY.date() + timedelta(days=7), by=cast.cleo, now=MONDAY)
    assert it.first_day == date(2026, 11, 30)
    assert fresh(item).due_on == before
    assert thing(it, due_day=5, kind="lesson").due_on == date(2026, 12, 4)


def test_a_weekend_counts_from_the_monday_after(cast):
    it = move_first_day(open_one(cast), first_day=date(2026, 11, 28), by=cast.cleo, now=MONDAY)
    assert thing(it, due_day=1, kind="lesson").due_on == date(2026, 11, 30)


def test_not_by_years_not_by_the_hire_and_not_by_whoever_is_slower(cast):
    it = open_one(cast)
    for day in (None, date(2020, 1, 1), date(2031, 1, 1)):
        with pytest.raises(ValidationError) as refused:
            move_first_day(it, first_day=day, by=cast.cleo, now=MONDAY)
        assert set(refused.value.error_dict) == {"first_day"}
    with pytest.raises(PermissionDenied):
        move_first_day(it, first_day=MONDAY.date(), by=it.hire, now=MONDAY)
    move_first_day(it, first_day=date(2026, 12, 1), by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        move_first_day(it, first_day=date(2026, 12, 2), by=cast.max, now=MONDAY)
