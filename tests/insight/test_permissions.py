"""Who may see which figures?"""

import pytest
from tests.cast import MONDAY

from footpath.insight.panels import person as person_panel
from footpath.insight.panels import service as service_panel
from footpath.insight.panels import team as team_panel
from footpath.insight.permissions import people_open_to, services_open_to, teams_open_to
from footpath.insight.subjects import opened, team_keys
from footpath.people import actions
from footpath.people.models import Person

TODAY = MONDAY.date()
ROLES = ("ana", "ben", "cleo", "dov", "eve", "max")


def let_in(cast, kind, *things):
    """Those of the cast who may see the figures."""
    ids = [thing.pk for thing in things]
    return {role for role in ROLES if opened(kind, ids, getattr(cast, role), TODAY) is not None}


def switch_off(cast):
    actions.change_organization(facts={"person_measures": False}, by=cast.eve, now=MONDAY)


def withheld(cast, reader, kind, *things):
    """Per side whether its figures are withheld from the reader."""
    found = opened(kind, [thing.pk for thing in things], reader, TODAY)
    assert found is not None
    return {section.key: section.withheld for section in found.sections}


def test_who_may_see_what(cast):
    """Members, leads, those above; who administers, like everybody else, only where they belong."""
    assert let_in(cast, "team", cast.facilities) == {"ben", "cleo", "max"}
    assert let_in(cast, "service", cast.move) == {"ben", "cleo", "max"}
    assert let_in(cast, "team", cast.northfield) == {"max"}
    assert let_in(cast, "person", cast.ben) == {"ben", "cleo", "max"}
    assert let_in(cast, "person", cast.ana) == {"ana", "max"}
    assert let_in(cast, "person", cast.max) == {"max"}
    assert let_in(cast, "pair", cast.facilities, cast.flight_operations) == {"ana", "ben", "cleo", "max"}
    assert let_in(cast, "pair", cast.sales, cast.facilities) == {"ben", "cleo", "dov", "max"}


@pytest.mark.parametrize("ids", [[0], [10**9]])
def test_what_is_not_there_is_open_to_nobody(cast, ids):
    for kind in ("team", "service", "person"):
        assert opened(kind, ids, cast.max, TODAY) is None
    assert opened("pair", [cast.sales.pk, *ids], cast.max, TODAY) is None
    assert opened("pair", [cast.sales.pk, cast.sales.pk], cast.max, TODAY) is None


def test_who_has_left_sees_nothing_and_is_no_page(cast):
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    cast.ben.refresh_from_db()
    assert not any(found(cast.ben, TODAY) for found in (teams_open_to, services_open_to, people_open_to))
    assert let_in(cast, "person", cast.ben) == set()
    assert not let_in(cast, "pair", cast.facilities, cast.sales) & {"ben"}


def test_a_lead_of_before_sees_nothing_any_more(cast):
    actions.name_lead(cast.facilities, lead=cast.ana, by=cast.eve, now=MONDAY)
    membership = cast.cleo.memberships.get()
    type(membership).objects.filter(pk=membership.pk).update(until=TODAY.replace(day=1))
    assert let_in(cast, "team", cast.facilities) == {"ana", "ben", "max"}
    assert let_in(cast, "person", cast.ben) == {"ana", "ben", "max"}


def test_who_leads_sees_the_teams_below_together_and_a_member_the_team_alone(cast):
    actions.join_team(cast.northfield, person=cast.dov, since=TODAY, by=cast.eve, now=MONDAY)
    assert team_keys(cast.northfield, cast.dov, TODAY) == {cast.northfield.pk}
    assert len(team_keys(cast.northfield, cast.max, TODAY)) == 5


def test_the_figures_of_one_single_person_are_theirs_and_their_leads_alone(cast):
    """Flight operations is Ana: Facilities does not see how she asks, and she does not see less than before."""
    pair = (cast.facilities, cast.flight_operations)
    for reader in (cast.ben, cast.cleo):
        told = withheld(cast, reader, "pair", *pair)
        assert {key for key, why in told.items() if "one single person" in why} == {"customer", "back_provider"}
        assert {key for key, why in told.items() if not why} == {"provider", "back_customer"}
    for reader in (cast.ana, cast.max):
        assert not any(withheld(cast, reader, "pair", *pair).values())


def test_switched_off_nobody_sees_figures_about_a_single_person(cast):
    switch_off(cast)
    assert let_in(cast, "person", cast.ben) == set()
    assert not people_open_to(cast.max, TODAY)
    assert not any(withheld(cast, cast.cleo, "team", cast.facilities).values())
    for reader in (cast.ana, cast.max):
        told = withheld(cast, reader, "team", cast.flight_operations)
        assert all("switched off" in why for why in told.values())
    told = withheld(cast, cast.max, "pair", cast.facilities, cast.flight_operations)
    assert {key for key, why in told.items() if why} == {"customer", "back_provider"}


def test_switched_off_a_service_of_one_person_shows_none_either(cast):
    switch_off(cast)
    assert not any(withheld(cast, cast.cleo, "service", cast.move).values())
    type(cast.move).objects.filter(pk=cast.move.pk).update(audience=[cast.sales.pk])
    assert {key for key, why in withheld(cast, cast.cleo, "service", cast.move).items() if why} == {"customer"}
    actions.leave_team(cast.ben.memberships.get(), until=TODAY.replace(day=1), by=cast.eve, now=MONDAY)
    assert all(withheld(cast, cast.cleo, "service", cast.move).values())


def test_a_way_leads_there_for_those_who_may_go(cast):
    ways = {role: team_panel(cast.facilities, getattr(cast, role), MONDAY).context["ways"] for role in ROLES}
    open_to_all = ["How good are our promises"]
    assert {role for role, found in ways.items() if [way.name for way in found] == open_to_all} == {"ana", "dov", "eve"}
    assert {len(ways[role]) for role in ("ben", "cleo", "max")} == {4}
    assert {role for role in ROLES if service_panel(cast.move, getattr(cast, role), MONDAY)} == {"ben", "cleo", "max"}
    assert {role for role in ROLES if person_panel(cast.ben, getattr(cast, role), MONDAY)} == {"ben"}
    switch_off(cast)
    assert person_panel(cast.ben, cast.ben, MONDAY) is None
