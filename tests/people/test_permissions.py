"""Who may see whom, who leads whom, and who stands above both?"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from tests.cast import MONDAY

from footpath.people import actions
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import (
    below,
    can_administer,
    leads_person,
    line_of,
    once_a_page,
    reach,
    tree,
    visible_people,
)

TODAY = MONDAY.date()
TREES = some.dictionaries(some.integers(1, 12), some.none() | some.integers(1, 12), max_size=12)


@given(roots=some.sets(some.integers(1, 12)), parents=TREES)
def test_below_are_exactly_those_whose_way_up_meets_a_root(roots, parents):
    """Whatever the tree looks like, circles and loose ends included."""
    found = below(roots, parents)
    for team in set(parents) | roots:
        way, up = [team], parents.get(team)
        while up is not None and up not in way:
            way.append(up)
            up = parents.get(up)
        assert (team in found) == bool(roots & set(way))


def test_who_leads_reaches_every_team_below(cast):
    today = MONDAY.date()
    assert reach(cast.max, today).leads == set(Team.objects.values_list("pk", flat=True))
    assert reach(cast.cleo, today).leads == reach(cast.cleo, today).member_of == {cast.facilities.pk}
    assert reach(cast.ben, today).leads == set()


@pytest.mark.parametrize(
    ("since", "until", "on", "member"),
    [
        (date(2026, 11, 1), None, date(2026, 11, 1), True),
        (date(2026, 11, 1), None, date(2026, 10, 31), False),
        (date(2026, 11, 1), date(2026, 11, 9), date(2026, 11, 9), True),
        (date(2026, 11, 1), date(2026, 11, 9), date(2026, 11, 10), False),
    ],
)
def test_a_membership_holds_from_its_first_day_to_its_last(cast, since, until, on, member):
    Membership.objects.create(person=cast.dov, team=cast.facilities, since=since, until=until)
    assert (cast.facilities.pk in reach(cast.dov, on).member_of) == member


def test_the_line_of_a_team_goes_up_and_ends(cast):
    assert line_of(cast.facilities) == [cast.facilities, cast.northfield]
    cast.northfield.parent = cast.facilities
    cast.facilities.parent = cast.northfield
    assert line_of(cast.facilities) == [cast.facilities, cast.northfield]


def test_who_has_left_administers_nothing_and_is_in_nobodys_directory(cast):
    assert can_administer(cast.eve)
    assert not can_administer(cast.max)
    cast.eve.is_active = False
    cast.eve.save()
    assert not can_administer(cast.eve)
    assert not visible_people(cast.ana).filter(pk=cast.eve.pk).exists()


def test_to_lead_one_need_not_be_a_member(cast):
    actions.add_team(name="Doors", hours=cast.hours, lead=cast.dov, by=None, now=MONDAY)
    assert len(reach(cast.dov, MONDAY.date()).leads) == 1
    assert Person.objects.count() == 6


def test_a_page_looks_up_the_teams_once(cast, count_queries):
    with once_a_page():
        assert count_queries(lambda: reach(cast.ana, TODAY)) == 2
        assert count_queries(lambda: (tree(), reach(cast.ana, TODAY))) == 0
        assert count_queries(lambda: reach(cast.ben, TODAY)) == 1
    assert tree()[cast.facilities.pk].lead_name == cast.cleo.name


def test_a_block_in_a_page_knows_what_the_page_knows_and_the_page_what_it_looked_up(cast, count_queries):
    with once_a_page():
        tree()
        with once_a_page():
            assert count_queries(lambda: reach(cast.ana, TODAY)) == 1
            actions.name_lead(cast.facilities, lead=cast.dov, by=None, now=MONDAY)
        assert tree()[cast.facilities.pk].lead_id == cast.dov.pk
        assert count_queries(tree) == 0


def test_what_a_verb_changes_holds_at_once_on_the_same_page(cast):
    with once_a_page():
        assert not leads_person(cast.dov, cast.ben, TODAY)
        assert cast.facilities.pk not in reach(cast.ana, TODAY).member_of
        actions.name_lead(cast.facilities, lead=cast.dov, by=None, now=MONDAY)
        actions.join_team(cast.facilities, person=cast.ana, since=TODAY, by=None, now=MONDAY)
        assert leads_person(cast.dov, cast.ben, TODAY)
        assert cast.facilities.pk in reach(cast.ana, TODAY).member_of
        assert tree()[cast.facilities.pk].lead_id == cast.dov.pk
