"""How is a month taken back?"""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.people.actions.test_take_in_staffing import OCTOBER, said

from footpath.people.actions import take_back_staffing, take_in_staffing
from footpath.people.models import StaffingMonth
from footpath.people.refusals import SomebodyWasFaster


def test_its_counts_are_gone_and_it_is_there_no_more(cast):
    take_in_staffing([said(cast.facilities)], by=cast.eve, now=MONDAY)
    take_back_staffing(OCTOBER, by=cast.eve, now=MONDAY)
    one = StaffingMonth.objects.get()
    assert (one.is_there, one.left, one.absent_days) == (False, 0, 0)


def test_twice_is_once(cast):
    take_in_staffing([said(cast.facilities)], by=cast.eve, now=MONDAY)
    take_back_staffing(OCTOBER, by=cast.eve, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        take_back_staffing(OCTOBER, by=cast.eve, now=MONDAY)


def test_others_may_not(cast):
    with pytest.raises(PermissionDenied):
        take_back_staffing(date(2026, 10, 1), by=cast.ana, now=MONDAY)
