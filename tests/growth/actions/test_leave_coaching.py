"""What becomes of talks when somebody else leads?"""

import pytest
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    WEEK,
    accepted,
    again,
    agreed,
    offered,
    sheet,
    talked,
    worded,
)

from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import visible_coaching
from footpath.growth.coaching.tasks import look_after_coaching
from footpath.growth.models import CoachingTalk
from footpath.people.models import Membership, Person, Team

pytestmark = pytest.mark.django_db


def moves(cast):
    """Ben goes to Sales."""
    Membership.objects.filter(person=cast.ben).update(team=cast.sales)


def leads_no_more(cast):
    """Max leads Facilities himself."""
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.max)


def gone(name):
    """One of the two works here no more."""
    return lambda cast: Person.objects.filter(pk=getattr(cast, name).pk).update(is_active=False)


@pytest.mark.parametrize("change", [moves, leads_no_more, gone("ben"), gone("cleo")])
@pytest.mark.parametrize("make", [offered, accepted, talked, worded, agreed])
def test_when_who_leads_whom_changes_it_ends_where_it_stands(cast, make, change):
    talk = make(cast)
    change(cast)
    look_after_coaching.func(now=MONDAY)
    assert again(talk).state == states.LEFT
    assert not visible_coaching(cast.max).exists()
    look_after_coaching.func(now=MONDAY + 9 * WEEK)
    assert again(talk).state == states.LEFT


@pytest.mark.parametrize("change", [moves, leads_no_more, gone("ben"), gone("cleo")])
def test_a_sheet_for_somebody_who_is_led_by_others_is_thrown_away(cast, change):
    sheet(cast)
    change(cast)
    look_after_coaching.func(now=MONDAY)
    assert not CoachingTalk.objects.exists()
