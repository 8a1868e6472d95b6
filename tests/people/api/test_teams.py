"""Do programs read teams, their people, pairs and hours, and change them as their people may?"""

from functools import partial

import pytest
from tests.cast import MONDAY
from tests.people.api.test_people import change, post
from tests.programs import program

from footpath.people import actions
from footpath.people.models import Membership, Pair, Person, Team, WorkingHours

pytestmark = pytest.mark.usefixtures("tuesday")
TEAMS, HOURS = "/api/v1/teams", "/api/v1/hours"
OFFICE = [[[480, 720], [780, 1020]]] * 5 + [[], []]


def at(team):
    return f"{TEAMS}/{team.pk}"


def wrong(answer):
    return answer.status_code, list(answer.json()["errors"])


def test_every_team_is_found(cast):
    found = program(cast.dov).get(TEAMS, {"q": "screwed"}).json()["items"]
    assert [one["name"] for one in found] == ["Facilities"]
    assert (found[0]["lead"]["name"], found[0]["parent"]["name"]) == ("Cleo Marin", "Northfield airport")
    assert len(program(cast.dov).get(TEAMS).json()["items"]) == Team.objects.count()


def test_a_team_is_read_as_its_page_shows_it(cast):
    answer = program(cast.dov).get(at(cast.flight_operations))
    said = answer.json()
    assert (said["lead"], said["decides"]["name"]) == (None, "Max Adler")
    assert [one["name"] for one in said["members"]] == ["Ana Ferreira"]
    assert [one["name"] for one in said["above"]] == ["Northfield airport"]
    assert (said["hours"]["zone"], said["changeable"]) == ("Europe/Berlin", [])
    assert program(cast.cleo).get(at(cast.facilities)).json()["changeable"] == ["gives_out", "purpose", "reach_us"]
    assert program(cast.cleo).get(f"{TEAMS}/9999").status_code == 404


def test_a_team_is_founded_below_another(cast):
    facts = {"name": "Doors", "hours": cast.hours.pk, "parent": cast.facilities.pk, "lead": cast.ben.pk}
    answer = post(program(cast.eve), TEAMS, facts)
    doors = Team.objects.get(name="Doors")
    assert (answer.status_code, answer.headers["Location"]) == (201, at(doors))
    assert (doors.parent, doors.lead) == (cast.facilities, cast.ben)
    assert wrong(post(program(cast.eve), TEAMS, facts)) == (422, ["name"])
    assert wrong(post(program(cast.eve), TEAMS, {**facts, "name": "B", "lead": 9999})) == (422, ["lead"])
    assert post(program(cast.max), TEAMS, {**facts, "name": "B"}).status_code == 403


def test_a_team_is_changed_by_those_who_may_what_they_may(cast):
    lead = change(program(cast.cleo), at(cast.facilities), {"purpose": "Roofs"})
    assert (lead.json()["purpose"], lead.headers["ETag"]) == ("Roofs", '"1"')
    assert change(program(cast.cleo), at(cast.facilities), {"name": "Mine"}, '"1"').status_code == 403
    facts = {"hours": 9999}
    assert wrong(change(program(cast.eve), at(cast.facilities), facts, '"1"')) == (422, ["hours"])
    circle = change(program(cast.eve), at(cast.northfield), {"parent": cast.facilities.pk})
    assert wrong(circle) == (422, ["parent"])
    moved = change(program(cast.eve), at(cast.facilities), {"parent": None, "budget_owner": cast.max.pk}, '"1"')
    assert (moved.json()["parent"], moved.json()["budget_owner"]["name"]) == (None, "Max Adler")


def test_of_two_who_change_a_team_the_slower_one_is_told(cast):
    """Cleo and an administrator have read the same state."""
    assert change(program(cast.cleo), at(cast.facilities), {"purpose": "Roofs"}).status_code == 200
    slower = change(program(cast.eve), at(cast.facilities), {"purpose": "Walls"})
    assert (slower.status_code, slower.json()["current"]["purpose"]) == (412, "Roofs")
    assert "Cleo Marin" in slower.json()["detail"]


def test_who_leads_above_names_the_lead(cast):
    address = f"{at(cast.facilities)}/name-lead"

    def name(client, lead, state='"0"'):
        headers = {"If-Match": state}
        return client.post(address, {"lead": lead}, content_type="application/json", headers=headers)

    assert name(program(cast.max), cast.ben.pk).json()["lead"]["name"] == "Ben Okafor"
    assert name(program(cast.eve), cast.cleo.pk).status_code == 412
    assert name(program(cast.ben), cast.cleo.pk, '"1"').status_code == 403
    assert name(program(cast.max), None, '"1"').json()["lead"] is None


def test_people_join_and_leave(cast):
    client = program(cast.cleo)
    facts = {"person": float(cast.dov.pk), "since": "2026-11-20"}  # 4.0 is a whole number in JSON
    joined = post(client, f"{at(cast.facilities)}/join", facts).json()
    assert post(client, f"{at(cast.facilities)}/join", facts).json() == joined
    assert wrong(post(client, f"{at(cast.facilities)}/join", {**facts, "person": 9999})) == (422, ["person"])
    other = Membership.objects.get(person=cast.ana)
    leaving = {"membership": joined["id"], "until": "2026-11-30"}
    address = f"{at(cast.facilities)}/leave"
    assert wrong(post(client, address, {**leaving, "membership": other.pk})) == (422, ["membership"])
    assert wrong(post(client, address, {**leaving, "until": "2026-11-01"})) == (422, ["until"])
    assert post(client, address, leaving).json()["until"] == "2026-11-30"
    own = Membership.objects.get(team=cast.facilities, person=cast.cleo)
    gone = {"membership": own.pk, "until": "2026-11-30", "leads_on": False}
    assert post(client, address, gone).status_code == 403  # a lead names no successor
    ever = program(cast.dov).get(f"{at(cast.facilities)}/members").json()["items"]
    assert [one["person"]["name"] for one in ever] == ["Ben Okafor", "Cleo Marin", "Dov Levi"]


def test_who_serves_whom_is_said_preferred_and_taken_back(cast):
    client, address = program(cast.cleo), at(cast.facilities)
    sales = {"side": "customer", "other": {"team": cast.sales.pk}, "goal": "Desks that stand"}
    pair = post(client, f"{address}/state-pair", sales).json()
    assert (pair["provider"]["team"]["name"], pair["provider_goal"]) == ("Facilities", "Desks that stand")
    ana = {"side": "provider", "other": {"person": cast.ana.pk}, "goal": "News"}
    assert post(client, f"{address}/state-pair", ana).json()["customer_goal"] == "News"
    first = post(client, f"{address}/prefer-customer", {"customer": {"team": cast.sales.pk}, "seen": None})
    assert first.json()["first"] is True
    late = post(client, f"{address}/prefer-customer", {"customer": {"person": cast.max.pk}, "seen": None})
    assert late.status_code == 409
    assert post(client, f"{address}/prefer-customer", {"customer": None, "seen": pair["id"]}).status_code == 204
    for who, seen in ((cast.dov, [1, 0]), (cast.ana, [1, 1])):  # what names Ana is for her, and for who leads the team
        said = program(who).get(f"{address}/pairs").json()
        assert [len(said[side]) for side in ("serves", "served_by")] == seen
    assert post(client, f"{address}/forget-pair", {"pair": pair["id"]}).status_code == 204
    assert not Pair.objects.filter(pk=pair["id"]).exists()
    assert wrong(post(client, f"{address}/forget-pair", {"pair": pair["id"]})) == (422, ["pair"])


def test_people_say_whom_they_serve_and_that_something_does_not_hold_is_theirs_to_read(cast):
    client, address = program(cast.ben), f"/api/v1/people/{cast.ben.pk}"
    for team, holds in ((cast.sales, True), (cast.flight_operations, False)):
        facts = {"side": "customer", "other": {"team": team.pk}, "holds": holds}
        assert post(client, f"{address}/state-pair", facts).json()["provider"]["person"]["name"] == "Ben Okafor"
    assert [one["holds"] for one in client.get(f"{address}/pairs").json()["serves"]] == [True, False]
    read = program(cast.dov).get(f"{address}/pairs").json()["serves"]
    assert read == []  # that Ben says so is for Ben alone
    first = post(client, f"{address}/prefer-customer", {"customer": {"team": cast.sales.pk}, "seen": None})
    assert first.json()["first"] is True
    assert post(client, f"{address}/forget-pair", {"pair": first.json()["id"]}).status_code == 204


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({}, "other"),
        ({"team": 1, "person": 1}, "other"),
        ({"team": 9999}, "other.team"),
        ({"person": True}, "other.person"),
    ],
)
def test_a_pair_names_one_other_side(cast, other, field):
    answer = post(program(cast.cleo), f"{at(cast.facilities)}/state-pair", {"side": "customer", "other": other})
    assert wrong(answer) == (422, [field])


def test_a_team_is_not_its_own_customer(cast):
    facts = {"side": "customer", "other": {"team": cast.facilities.pk}}
    assert wrong(post(program(cast.cleo), f"{at(cast.facilities)}/state-pair", facts)) == (422, ["customer"])


def test_working_hours_are_read_by_all_and_set_by_administrators(cast):
    assert [one["name"] for one in program(cast.dov).get(HOURS).json()["items"]] == ["Office, Berlin"]
    address = f"{HOURS}/{cast.hours.pk}"
    assert program(cast.max).get(address).status_code == 403
    client = program(cast.eve)
    facts = {"closures": [["2026-12-24", "2026-12-26"]], "extra_days": {"2026-12-05": [[540, 780]]}}
    kept = change(client, address, facts)
    assert (kept.status_code, kept.headers["ETag"]) == (200, '"1"')
    assert {name: kept.json()[name] for name in facts} == facts
    assert client.get(address).json()["week"] == OFFICE
    slower = change(client, address, {"name": "Berlin"})
    assert (slower.status_code, slower.json()["current"]["name"]) == (412, "Office, Berlin")


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"zone": "Mars/Base"}, "zone"),
        ({"week": [[]] * 7}, "week"),
        ({"week": [[[480, 720], [700, 800]], *[[]] * 6]}, "week"),
        ({"country": "XX"}, "country"),
        ({"closures": [["2026-12-26", "2026-12-24"]]}, "closures"),
        ({"extra_days": {"someday": [[0, 60]]}}, "extra_days.someday.[key]"),
        ({"name": "Office, Berlin"}, "name"),
    ],
)
def test_hours_that_cannot_be_are_refused_by_their_field(cast, facts, field):
    new = {"name": "Late", "zone": "Europe/Berlin", "week": OFFICE} | facts
    assert wrong(post(program(cast.eve), HOURS, new)) == (422, [field])
    assert WorkingHours.objects.count() == 1


def test_hours_are_added(cast):
    answer = post(program(cast.eve), HOURS, {"name": "Late", "zone": "Europe/Berlin", "week": OFFICE})
    assert (answer.status_code, answer.json()["closures"]) == (201, [])


def test_longer_lists_ask_no_more(cast, count_queries):
    """A team with many members and neighbors, and the list of all teams."""
    client = program(cast.dov)
    addresses = [TEAMS, at(cast.northfield), f"{at(cast.northfield)}/members", f"{at(cast.northfield)}/pairs", HOURS]
    client.get(TEAMS)
    few = [count_queries(partial(client.get, address)) for address in addresses]
    for n in range(12):
        person = Person.objects.create(name=f"P {n}", email=f"p{n}@demo.example")
        below = actions.add_team(
            name=f"T {n}", hours=cast.hours, lead=person, parent=cast.northfield, by=None, now=MONDAY
        )
        actions.join_team(cast.northfield, person=person, since=MONDAY.date(), by=None, now=MONDAY)
        actions.state_pair(provider=cast.northfield, customer=below, holds=True, by=None, now=MONDAY)
    assert [count_queries(partial(client.get, address)) for address in addresses] == few
    assert max(few) <= 10
