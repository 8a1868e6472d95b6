"""How much time does the group have left?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import move_workshop, set_timer
from footpath.growth.workshops.exercises import EXERCISES
from footpath.growth.workshops.leading import Facilitator
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
MINUTES = timedelta(minutes=EXERCISES[0].minutes)
MINUTE = timedelta(minutes=1)


def test_it_stands_goes_on_and_gets_longer(cast):
    workshop, _guests = group()
    by = own(workshop)
    workshop = move_workshop(workshop, to=EXERCISES[0].key, by=by, now=MONDAY)
    later = MONDAY + 2 * MINUTE
    stands = set_timer(workshop, what="pause", by=by, now=later)
    assert stands.timer_at(later + timedelta(hours=1)) == MINUTES - 2 * MINUTE
    assert set_timer(workshop, what="pause", by=by, now=later).timer_left == stands.timer_left
    longer = set_timer(workshop, what="more", by=by, now=later)
    assert longer.timer_at(later) == MINUTES - MINUTE
    runs = set_timer(workshop, what="go_on", by=by, now=later)
    assert (runs.timer_left, runs.timer_until) == (None, later + MINUTES - MINUTE)
    over = set_timer(workshop, what="more", by=by, now=later + timedelta(hours=2))
    assert over.timer_at(later + timedelta(hours=2)) == MINUTE
    assert set_timer(workshop, what="stop", by=by, now=later).timer_at(later) is None
    assert set_timer(workshop, what="pause", by=by, now=later).timer_at(later) is None


def test_nothing_else_and_nobody_else(cast):
    workshop, _guests = group()
    with pytest.raises(Refused):
        set_timer(workshop, what="back", by=own(workshop), now=MONDAY)
    with pytest.raises(PermissionDenied):
        set_timer(workshop, what="more", by=Facilitator(), now=MONDAY)
