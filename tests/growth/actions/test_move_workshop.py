"""How does a group go on to another part of the agenda, or back?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import change_workshop, move_workshop
from footpath.growth.workshops.agenda import around, reached
from footpath.growth.workshops.exercises import EXERCISES
from footpath.growth.workshops.leading import Facilitator
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
FIRST, SECOND, THIRD = EXERCISES[:3]


def test_on_and_back_and_its_clock_starts(cast):
    workshop, _guests = group()
    at_first = move_workshop(workshop, to=FIRST.key, by=own(workshop), now=MONDAY)
    assert at_first.timer_until == MONDAY + timedelta(minutes=FIRST.minutes)
    assert around(at_first).after == SECOND
    there = move_workshop(workshop, to=THIRD.key, by=own(workshop), now=MONDAY)
    assert reached(there) == [FIRST, THIRD]
    lobby = move_workshop(workshop, to="", by=own(workshop), now=MONDAY)
    assert (lobby.exercise, lobby.timer_until) == ("", None)
    assert [one.facts["exercise"] for one in Event.objects.filter(kind="workshop.moved")] == [FIRST.key, THIRD.key, ""]


def test_a_second_click_on_next_leads_nowhere_else(cast):
    workshop, _guests = group()
    first = move_workshop(workshop, to=FIRST.key, by=own(workshop), now=MONDAY)
    again = move_workshop(workshop, to=FIRST.key, by=own(workshop), now=MONDAY + timedelta(minutes=2))
    assert (again.changes, again.timer_until) == (first.changes, first.timer_until)


def test_only_to_parts_that_this_workshop_has_and_only_by_whoever_leads_it(cast):
    workshop, _guests = group()
    change_workshop(workshop, skip=SECOND.key, by=own(workshop), now=MONDAY)
    for key in (SECOND.key, "nowhere"):
        with pytest.raises(Refused, match="does not have"):
            move_workshop(workshop, to=key, by=own(workshop), now=MONDAY)
    with pytest.raises(PermissionDenied):
        move_workshop(workshop, to=FIRST.key, by=Facilitator(cast.eve), now=MONDAY)
