"""Do programs find people, read what is said of them, and change it as their people may?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.programs import program

from footpath.people import actions
from footpath.people.models import Person

pytestmark = pytest.mark.usefixtures("tuesday")
PEOPLE = "/api/v1/people"
DAY = MONDAY.date()


def at(person):
    return f"{PEOPLE}/{person.pk}"


def change(client, address, facts, state='"0"'):
    return client.patch(address, facts, content_type="application/json", headers={"If-Match": state})


def post(client, address, facts=None):
    return client.post(address, facts or {}, content_type="application/json")


def test_everybody_is_found_page_by_page(cast):
    client = program(cast.dov)
    first = client.get(PEOPLE, {"limit": 4}).json()
    rest = client.get(first["next"]).json()
    assert [one["name"] for one in first["items"] + rest["items"]] == list(
        Person.objects.order_by("pk").values_list("name", flat=True)
    )
    assert rest["next"] is None


def test_people_are_found_by_words_and_by_their_team_and_say_that_they_are_away(cast):
    actions.say_away(cast.ben, first=DAY, last=DAY + timedelta(days=4), delegate=cast.cleo, by=cast.ben, now=MONDAY)
    client = program(cast.dov)
    found = client.get(PEOPLE, {"q": "technician"}).json()["items"]
    assert [one["name"] for one in found] == ["Ben Okafor"]
    assert found[0]["teams"] == [{"id": cast.facilities.pk, "name": "Facilities"}]
    assert found[0]["away"]["delegate"] == {"id": cast.cleo.pk, "name": "Cleo Marin"}
    team = client.get(PEOPLE, {"team": cast.facilities.pk}).json()["items"]
    assert {one["name"] for one in team} == {"Ben Okafor", "Cleo Marin"}
    answer = client.get(PEOPLE, {"team": 9999})
    assert (answer.status_code, list(answer.json()["errors"])) == (422, ["team"])


def test_a_profile_is_read_as_its_page_shows_it(cast):
    actions.change_person(cast.ben, facts={"good_at": ["Cables"]}, by=cast.ben, now=MONDAY)
    coming = {"first": DAY + timedelta(days=9), "last": DAY + timedelta(days=9)}
    actions.say_away(cast.ben, **coming, by=cast.ben, now=MONDAY)
    answer = program(cast.dov).get(at(cast.ben))
    said = answer.json()
    assert answer.headers["ETag"] == '"1"'
    assert said["good_at"] == ["Cables"]
    assert (said["away"], said["away_next"]["first"]) == (None, "2026-12-02")
    assert (said["changeable"], said["roles"]) == ([], [])
    assert "phone" in program(cast.ben).get(at(cast.ben)).json()["changeable"]
    assert program(cast.cleo).get(at(cast.ben)).json()["changeable"] == ["does", "job"]
    assert program(cast.eve).get(at(cast.eve)).json()["roles"] == ["administrator"]


def test_who_has_left_is_not_there(cast):
    actions.deactivate(cast.ben, by=cast.eve, now=MONDAY)
    client = program(cast.eve)
    assert client.get(at(cast.ben)).status_code == client.get(f"{PEOPLE}/999999").status_code == 404
    assert post(program(cast.dov), f"{at(cast.ben)}/reactivate").status_code == 403


def test_a_profile_is_changed_by_whose_it_is(cast):
    answer = change(program(cast.ben), at(cast.ben), {"good_at": ["Cables", "Ladders"], "week": None})
    assert (answer.status_code, answer.headers["ETag"]) == (200, '"1"')
    assert answer.json()["good_at"] == Person.objects.get(pk=cast.ben.pk).good_at == ["Cables", "Ladders"]
    assert change(program(cast.cleo), at(cast.ben), {"job": "Carpenter"}, '"1"').json()["job"] == "Carpenter"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"zone": "Mars/Base"}, "zone"),
        ({"name": " "}, "name"),
        ({"job": "x" * 121}, "job"),
        ({"job": None}, "job"),
        ({"email": "dov@demo.example"}, "email"),
        ({"week": [[]] * 7}, "week"),
        ({"week": [[[0, 9999]], *[[]] * 6]}, "week.0.0.1"),
        ({"good_at": ["x" * 41]}, "good_at.0"),
        ({"is_active": False}, "is_active"),
        ({"administers": True}, "administers"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_its_field(cast, facts, field):
    answer = change(program(cast.eve), at(cast.ben), facts)
    assert (answer.status_code, list(answer.json()["errors"])) == (422, [field])


def test_one_field_that_is_not_theirs_and_nothing_changes(cast):
    assert change(program(cast.ben), at(cast.ben), {"job": "Carpenter", "name": "Big Ben"}).status_code == 403
    assert Person.objects.get(pk=cast.ben.pk).job == "Facilities technician"


def test_of_two_programs_the_slower_one_is_told_and_shown_what_is_there(cast):
    """Ben and an administrator have read the same state."""
    assert change(program(cast.ben), at(cast.ben), {"place": "Gate 4"}).status_code == 200
    slower = change(program(cast.eve), at(cast.ben), {"place": "Hangar"})
    assert slower.status_code == 412
    assert "Ben Okafor" in slower.json()["detail"]
    assert slower.json()["current"]["place"] == Person.objects.get(pk=cast.ben.pk).place == "Gate 4"
    assert program(cast.eve).patch(at(cast.ben), {}, content_type="application/json").status_code == 428


def test_somebody_is_added_and_invited(cast, mailoutbox):
    client = program(cast.eve)
    answer = post(client, PEOPLE, {"name": "Finn Berg", "email": "finn@demo.example", "zone": "Europe/Oslo"})
    finn = Person.objects.get(name="Finn Berg")
    assert (answer.status_code, answer.headers["Location"]) == (201, at(finn))
    assert answer.json()["zone"] == "Europe/Oslo"
    assert post(client, f"{at(finn)}/invite").status_code == 204
    known = post(client, f"{at(cast.ben)}/invite")
    assert (known.status_code, "password" in str(known.json()["errors"])) == (422, True)
    twice = post(client, PEOPLE, {"name": "Another", "email": "FINN@demo.example"})
    assert (twice.status_code, list(twice.json()["errors"])) == (422, ["email"])
    assert post(program(cast.max), PEOPLE, {"name": "A", "email": "a@demo.example"}).status_code == 403


def test_somebody_leaves_and_comes_back(cast):
    client = program(cast.eve)
    own = post(client, f"{at(cast.cleo)}/deactivate", {"successor": cast.cleo.pk})
    assert (own.status_code, list(own.json()["errors"])) == (422, ["successor"])
    assert post(client, f"{at(cast.cleo)}/deactivate", {"successor": cast.ben.pk}).status_code == 204
    cast.facilities.refresh_from_db()
    assert cast.facilities.lead == cast.ben
    assert post(client, f"{at(cast.eve)}/deactivate").status_code == 409  # the last administrator
    assert post(client, f"{at(cast.cleo)}/reactivate").json()["leads"] == []
    assert post(client, f"{at(cast.cleo)}/reactivate").status_code == 409


def test_roles_are_given_and_taken(cast):
    client = program(cast.eve)
    assert post(client, f"{at(cast.ben)}/give-role", {"role": "champion"}).json()["roles"] == ["champion"]
    assert post(client, f"{at(cast.ben)}/take-role", {"role": "champion"}).json()["roles"] == []
    assert post(client, f"{at(cast.eve)}/take-role", {"role": "administrator"}).status_code == 409
    assert post(client, f"{at(cast.ben)}/give-role", {"role": "king"}).status_code == 422


def test_days_away_are_noted_read_and_canceled(cast):
    client = program(cast.ben)
    facts = {"first": "2026-12-01", "last": "2026-12-03", "delegate": cast.cleo.pk}
    noted = post(client, f"{at(cast.ben)}/say-away", facts).json()
    assert (noted["first"], noted["delegate"]["name"]) == ("2026-12-01", "Cleo Marin")
    assert client.get(f"{at(cast.ben)}/absences").json() == [noted]
    assert post(program(cast.ana), f"{at(cast.ana)}/cancel-absence", {"absence": noted["id"]}).status_code == 422
    assert post(client, f"{at(cast.ben)}/cancel-absence", {"absence": noted["id"]}).status_code == 204
    assert client.get(f"{at(cast.ben)}/absences").json() == []


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"first": "2026-12-03", "last": "2026-12-01"}, "last"),
        ({"first": "2026-02-30", "last": "2026-12-01"}, "first"),
        ({"first": 0, "last": "2026-12-01"}, "first"),
        ({"first": "2026-12-01", "last": "2026-12-01", "delegate": 9999}, "delegate"),
        ({"first": "2026-12-01", "last": "2026-12-01", "why": "ill"}, "why"),
    ],
)
def test_days_that_cannot_be_are_refused_by_their_field(cast, facts, field):
    answer = post(program(cast.ben), f"{at(cast.ben)}/say-away", facts)
    assert (answer.status_code, list(answer.json()["errors"])) == (422, [field])


def test_a_longer_list_asks_no_more(cast, count_queries):
    client = program(cast.dov)
    client.get(PEOPLE)
    few = count_queries(lambda: client.get(PEOPLE))
    many = Person.objects.bulk_create(Person(name=f"P {n}", email=f"p{n}@demo.example") for n in range(40))
    for one in many[:20]:
        actions.join_team(cast.sales, person=one, since=DAY, by=None, now=MONDAY)
        actions.say_away(one, first=DAY, last=DAY + timedelta(days=3), delegate=cast.dov, by=None, now=MONDAY)
    assert len(client.get(PEOPLE).json()["items"]) == 46
    assert count_queries(lambda: client.get(PEOPLE)) == few <= 5
