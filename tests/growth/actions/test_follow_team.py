"""What if somebody new comes to another team midway?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.welcoming import again, open_one

from footpath.growth.actions import follow_team
from footpath.growth.onboarding.permissions import can_guide
from footpath.history.models import Event
from footpath.people.actions import join_team
from footpath.people.models import Membership

pytestmark = pytest.mark.django_db


def moved(cast, it, day):
    """Out of Facilities on that day, and into Sales on the next."""
    Membership.objects.filter(person=it.hire).update(until=day)
    join_team(cast.sales, person=it.hire, since=day + timedelta(days=1), by=None, now=MONDAY)


def test_it_goes_on_there_from_the_day_on_which_they_are_there(cast):
    it = open_one(cast)
    had = it.items.count()
    assert not follow_team(it, now=MONDAY)
    moved(cast, it, MONDAY.date() + timedelta(days=3))
    assert not follow_team(it, now=MONDAY + timedelta(days=3))
    assert follow_team(it, now=MONDAY + timedelta(days=4))
    it = again(it)
    assert (it.team, it.items.count(), it.buddy) == (cast.sales, had, cast.ben)
    assert not can_guide(cast.cleo, it, MONDAY.date())
    assert Event.objects.filter(kind="onboarding.team_followed").count() == 1
    assert not follow_team(it, now=MONDAY + timedelta(days=5))


def test_whoever_is_in_no_team_any_more_stays_where_they_were(cast):
    it = open_one(cast)
    Membership.objects.filter(person=it.hire).update(until=MONDAY.date())
    assert not follow_team(it, now=MONDAY + timedelta(days=4))
    assert again(it).team == cast.facilities
