"""Who stands above both sides?"""

import pytest
from tests.cast import MONDAY

from footpath.people import actions
from footpath.people.above import Lead, above_both
from footpath.people.models import Person, Team


@pytest.fixture
def north(cast):
    """A directorate between Facilities and the root, led by Dov."""
    team = actions.add_team(name="Site", hours=cast.hours, lead=cast.dov, parent=cast.northfield, by=None, now=MONDAY)
    Team.objects.filter(pk=cast.facilities.pk).update(parent=team)
    cast.facilities.refresh_from_db()
    return team


def who(person: Person) -> Lead:
    return Lead(person.pk, person.name)


def test_the_lowest_team_in_common_decides(cast, north):
    workshop = actions.add_team(name="Workshop", hours=cast.hours, parent=cast.facilities, by=None, now=MONDAY)
    garage = actions.add_team(name="Garage", hours=cast.hours, parent=north, by=None, now=MONDAY)
    assert above_both(workshop, garage) == who(cast.dov)
    assert above_both(garage, workshop) == who(cast.dov)
    assert above_both(workshop, cast.facilities) == who(cast.cleo)  # one side may be the team in common itself
    assert above_both(workshop, cast.flight_operations) == who(cast.max)


def test_who_is_a_party_does_not_decide(cast, north):
    garage = actions.add_team(name="Garage", hours=cast.hours, parent=north, by=None, now=MONDAY)
    assert above_both(cast.facilities, garage, parties={cast.dov.pk}) == who(cast.max)
    assert above_both(cast.facilities, garage, parties={cast.dov.pk, cast.max.pk}) is None


def test_who_has_left_does_not_decide(cast, north):
    garage = actions.add_team(name="Garage", hours=cast.hours, parent=north, by=None, now=MONDAY)
    type(cast.dov).objects.filter(pk=cast.dov.pk).update(is_active=False)
    assert above_both(cast.facilities, garage) == who(cast.max)


def test_teams_without_anything_in_common_have_nobody_above_both(cast):
    island = actions.add_team(name="Island", hours=cast.hours, lead=cast.eve, by=None, now=MONDAY)
    assert above_both(island, cast.facilities) is None


def test_a_circle_in_the_tree_ends_the_walk(cast):
    """No verb makes one; a row that was put in by hand must not hang a page."""
    Team.objects.filter(pk=cast.northfield.pk).update(parent=cast.facilities)
    assert above_both(cast.flight_operations, cast.facilities, parties={cast.cleo.pk}) == who(cast.max)


def test_it_asks_the_database_once(cast, django_assert_num_queries):
    with django_assert_num_queries(1):
        above_both(cast.flight_operations, cast.facilities)
