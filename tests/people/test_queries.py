"""Who is in which team today, and whom does somebody mean?"""

from datetime import date

import pytest
from tests.cast import MONDAY

from footpath.people import actions
from footpath.people.models import Membership, Person
from footpath.people.permissions import visible_people
from footpath.people.queries import home_team, members_of, person_named, teams_of

TODAY = MONDAY.date()


def test_members_are_those_of_today_who_work_here(cast):
    assert [one.name for one in members_of(cast.facilities, TODAY)] == ["Ben Okafor", "Cleo Marin"]
    Membership.objects.filter(person=cast.ben).update(until=date(2026, 11, 1))
    Membership.objects.create(person=cast.dov, team=cast.facilities, since=date(2026, 11, 24))
    Person.objects.filter(pk=cast.cleo.pk).update(is_active=False)
    assert not members_of(cast.facilities, TODAY).exists()


def test_who_has_come_back_is_there_once(cast):
    Membership.objects.create(person=cast.ben, team=cast.facilities, since=date(2026, 11, 1))
    assert members_of(cast.facilities, TODAY).count() == 2
    assert teams_of(cast.ben, TODAY).count() == 1


def test_home_is_where_one_has_been_longest_else_what_one_leads_else_nowhere(cast):
    actions.join_team(cast.sales, person=cast.ben, since=date(2026, 1, 1), by=None, now=MONDAY)
    assert home_team(cast.ben, TODAY) == cast.facilities
    Membership.objects.filter(person=cast.cleo).delete()
    assert home_team(cast.cleo, TODAY) == cast.facilities
    Membership.objects.filter(person=cast.dov).delete()
    assert home_team(cast.dov, TODAY) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ben Okafor", "Ben Okafor"),
        (" ben okafor ", "Ben Okafor"),
        ("BEN@demo.example", "Ben Okafor"),
        ("Ben", None),
        ("", None),
        ("%", None),
        ("x" * 10_000, None),
    ],
)
def test_a_name_or_an_address_means_one_person(cast, text, found):
    somebody = person_named(text, visible_people(cast.ana))
    assert (somebody.name if somebody else None) == found


def test_two_of_one_name_need_their_addresses(cast):
    actions.add_person(name="Ben Okafor", email="ben2@demo.example", by=None, now=MONDAY)
    assert person_named("Ben Okafor", visible_people(cast.ana)) is None
    assert person_named("ben2@demo.example", visible_people(cast.ana)).email == "ben2@demo.example"
