"""How do counts of people who left come in, and a month anew?"""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people.actions import take_back_staffing, take_in_staffing
from footpath.people.models import StaffingMonth
from footpath.people.staffing.file import SaidMonth

OCTOBER = date(2026, 10, 1)


def said(team, people=12, left=1, absent="7.5"):
    return SaidMonth(2, team, OCTOBER, people, left, Decimal(absent))


def test_a_month_is_kept_and_the_event_has_no_count(cast):
    assert take_in_staffing([said(cast.facilities), said(cast.sales)], by=cast.eve, now=MONDAY) == [OCTOBER]
    assert StaffingMonth.objects.filter(shown=True, whole=True, is_there=True).count() == 2
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("staffing.taken_in", {"months": ["2026-10"]})


def test_only_champions_and_administrators_may(cast):
    with pytest.raises(PermissionDenied):
        take_in_staffing([said(cast.facilities)], by=cast.cleo, now=MONDAY)
    cast.cleo.champions = True
    cast.cleo.save()
    take_in_staffing([said(cast.facilities)], by=cast.cleo, now=MONDAY)


def test_a_month_that_comes_again_is_replaced_and_shows_no_team_that_was_kept_back(cast):
    take_in_staffing([said(cast.facilities), said(cast.sales, people=4)], by=cast.eve, now=MONDAY)
    assert not StaffingMonth.objects.filter(shown=True).exists()
    take_in_staffing([said(cast.facilities, left=2), said(cast.sales, people=9)], by=cast.eve, now=MONDAY)
    assert StaffingMonth.objects.get(team=cast.facilities).left == 2
    assert not StaffingMonth.objects.filter(shown=True).exists()


def test_a_small_team_that_is_missing_the_second_time_cannot_be_subtracted(cast):
    take_in_staffing([said(cast.facilities), said(cast.sales, people=3)], by=cast.eve, now=MONDAY)
    take_in_staffing([said(cast.facilities)], by=cast.eve, now=MONDAY)
    assert not StaffingMonth.objects.filter(whole=True).exists()
    gone = StaffingMonth.objects.get(team=cast.sales)
    assert (gone.is_there, gone.left, gone.absent_days) == (False, 0, 0)


def test_neither_can_it_when_the_month_was_taken_back_between(cast):
    take_in_staffing([said(cast.facilities), said(cast.sales, people=3)], by=cast.eve, now=MONDAY)
    take_back_staffing(OCTOBER, by=cast.eve, now=MONDAY)
    take_in_staffing([said(cast.facilities)], by=cast.eve, now=MONDAY)
    assert not StaffingMonth.objects.filter(whole=True).exists()
