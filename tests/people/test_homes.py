"""Does each person count in the team they have been in longest, else in one that they lead?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY

from footpath.people.actions import add_team, join_team
from footpath.people.homes import everybody_home, home_teams
from footpath.people.models import Person
from footpath.people.permissions import once_a_page
from footpath.people.queries import home_team

pytestmark = pytest.mark.django_db
TODAY = MONDAY.date()


@pytest.fixture
def moved(cast):
    """Ben is in a second team since yesterday; Dov is in none and leads two."""
    join_team(cast.sales, person=cast.ben, since=TODAY - timedelta(days=1), by=None, now=MONDAY)
    for name in ("Doors", "Archive"):
        add_team(name=name, hours=cast.hours, lead=cast.dov, by=None, now=MONDAY)
    return cast


def test_of_many_at_once_it_is_the_same_as_of_each_alone(moved):
    people = list(Person.objects.order_by("pk"))
    alone = {one.pk: home.pk for one in people if (home := home_team(one, TODAY))}
    assert alone[moved.ben.pk] == moved.facilities.pk
    assert home_teams([one.pk for one in people], TODAY) == alone
    assert everybody_home(TODAY) == alone
    for one in people:
        assert home_teams([one.pk], TODAY) == {pk: team for pk, team in alone.items() if pk == one.pk}


def test_on_a_page_it_is_one_question_and_of_nobody_none(moved, count_queries):
    with once_a_page():
        everybody_home(TODAY)
        assert count_queries(lambda: home_teams([moved.ana.pk, moved.ben.pk], TODAY)) == 1
        assert count_queries(lambda: home_teams([], TODAY)) == 0
