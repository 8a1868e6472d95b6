"""How does a workshop end?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import close_workshop, keep_entry, leave_workshop
from footpath.growth.workshops import report, states
from footpath.growth.workshops.leading import Facilitator
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def sure(one, key, step):
    values = dict.fromkeys(("best_results", "differing_goals", "influence", "the_system"), str(step))
    keep_entry(one, exercise=key, answers=values, now=MONDAY)


def test_it_is_read_for_ninety_days_and_what_moved_is_kept(cast):
    workshop, people = group(guests=6)
    for number, one in enumerate(people):
        sure(one, "before", 2)
        sure(one, "after", 3 + number % 2)
    closed = close_workshop(workshop, by=own(workshop), now=MONDAY)
    assert (closed.state, closed.delete_at) == ("closed", MONDAY + states.KEPT)
    assert closed.look_back_at == MONDAY + timedelta(days=60)
    influence = report.kept(closed)[2]
    assert (influence.first, influence.second, influence.change.n, influence.change.mean) == (2.0, 3.5, 6, 1.5)
    assert influence.change.low > 0
    leave_workshop(people[0], now=MONDAY)
    assert report.kept(closed)[2] == influence


def test_of_few_people_nothing_is_told(cast):
    workshop, people = group(guests=6)
    for one in people:
        sure(one, "before", 2)
    for one in people[:4]:
        sure(one, "after", 5)
    influence = report.kept(close_workshop(workshop, by=own(workshop), now=MONDAY))[2]
    assert (influence.first, influence.second, influence.change) == (2.0, None, None)


def test_once_and_by_whoever_leads_it(cast):
    workshop, [one] = group(guests=1)
    with pytest.raises(PermissionDenied):
        close_workshop(workshop, by=Facilitator(None, one.key), now=MONDAY)
    close_workshop(workshop, by=own(workshop), now=MONDAY)
    with pytest.raises(Refused):
        close_workshop(workshop, by=own(workshop), now=MONDAY)
