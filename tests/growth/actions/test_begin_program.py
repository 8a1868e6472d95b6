"""How does a program of ninety days begin?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.routing import DAY, TODAY, crew, started

from footpath.growth.actions import begin_program
from footpath.growth.models import Program
from footpath.growth.program.route import ROUTE
from footpath.history.models import Event
from footpath.people.actions import add_team
from footpath.people.models import Membership
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_the_steps_are_planned_from_its_first_day(cast):
    program = started(cast)
    steps = list(program.steps.all())
    assert [one.key for one in steps] == [one.key for one in ROUTE]
    assert steps[0].first == TODAY
    assert steps[-1].last == TODAY + timedelta(days=89)
    assert program.keeper == cast.eve
    assert str(program) == "Program of the whole house"
    event = Event.objects.get(kind="program.begun")
    assert (event.subject_id, event.actor_id) == (program.pk, cast.eve.pk)


def test_by_champions_and_administrators(cast):
    for who in (cast.ana, cast.cleo, cast.max):
        with pytest.raises(PermissionDenied):
            begin_program(team=None, starts_on=TODAY, by=who, now=MONDAY)
    cast.max.champions = True
    assert begin_program(team=None, starts_on=TODAY, by=cast.max, now=MONDAY).keeper == cast.max


@pytest.mark.parametrize("starts_on", [None, TODAY - DAY, TODAY + timedelta(days=181)])
def test_on_a_day_that_can_be(cast, starts_on):
    with pytest.raises(ValidationError) as error:
        started(cast, starts_on=starts_on)
    assert "starts_on" in error.value.error_dict
    assert not Program.objects.exists()


def test_not_for_fewer_than_five_people(cast):
    empty = add_team(name="Nobody", hours=cast.hours, by=cast.eve, now=MONDAY)
    for team in (empty, cast.facilities):
        with pytest.raises(ValidationError, match="five people"):
            started(cast, team)
    crew(cast.facilities, 5)
    assert started(cast, cast.facilities).team == cast.facilities


def test_a_team_whose_people_have_all_left_has_none(cast):
    crew(cast.facilities, 5, since=TODAY - 9 * DAY)
    Membership.objects.filter(team=cast.facilities).update(until=TODAY - DAY)
    with pytest.raises(ValidationError, match="five people"):
        started(cast, cast.facilities)


def test_nobody_is_in_two_at_once_and_a_second_one_can_follow(cast):
    crew(cast.facilities, 5)
    crew(cast.sales, 5)
    started(cast, cast.facilities)
    for team in (None, cast.facilities, cast.northfield):
        with pytest.raises(Refused, match="Program of Facilities"):
            started(cast, team)
    started(cast, cast.sales)
    Program.objects.update(state="over")
    assert started(cast, cast.facilities).state == "running"
