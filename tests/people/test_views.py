"""Do people find each other, and does only who works here get in?"""

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import PASSWORD

from footpath.people.models import Membership, Person, Team

pytestmark = pytest.mark.usefixtures("tuesday")
IN = {"email": "ana@demo.example", "password": PASSWORD}


def test_address_and_password_let_somebody_in_and_lead_on(cast):
    answer = Client().post(reverse("sign-in"), IN | {"next": "/people/"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/people/")


@pytest.mark.parametrize(
    "typed",
    [
        {"email": " Ana@Demo.Example "},  # capitals and blanks are no other person
        {},
    ],
)
def test_an_address_is_the_same_however_it_is_written(cast, typed):
    assert Client().post(reverse("sign-in"), IN | typed).status_code == 302


@pytest.mark.parametrize(
    "typed",
    [
        {"password": "wrong"},
        {"email": "nobody@demo.example"},
        {"email": "no address"},
        {"email": ""},
        {"password": ""},
        {"password": "\x00"},
        {"email": "x" * 300 + "@demo.example"},
        {"password": "x" * 201},
    ],
)
def test_nobody_else_gets_in_and_no_answer_says_why(cast, typed):
    client = Client()
    answer = client.post(reverse("sign-in"), IN | typed)
    assert answer.status_code == 400
    assert client.get(reverse("home")).status_code == 302
    assert PASSWORD not in answer.content.decode()


def test_an_unknown_address_looks_like_a_wrong_password(cast):
    bodies = set()
    for typed in ({"password": "wrong"}, {"email": "zoe@demo.example"}):
        page = Client().post(reverse("sign-in"), IN | typed).content.decode()
        bodies.add(page.replace("zoe@demo.example", "ana@demo.example").split("<main")[1].split("csrf")[0])
    assert len(bodies) == 1


def test_who_has_left_is_out_at_once(cast, sign_in):
    client = sign_in(cast.ana)
    assert client.get(reverse("home")).status_code == 200
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    assert client.get(reverse("home")).status_code == 302
    assert Client().post(reverse("sign-in"), IN).status_code == 400


@pytest.mark.parametrize(
    "onward",
    ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil.example", "http:evil", "\x00"],
)
def test_nobody_is_led_elsewhere(cast, onward):
    answer = Client().post(reverse("sign-in"), IN | {"next": onward})
    assert answer.headers["Location"] == reverse("home")


def test_out_is_out(cast, sign_in):
    client = sign_in(cast.ana)
    assert client.post(reverse("sign-out")).status_code == 302
    assert client.get(reverse("home")).status_code == 302


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ben", {"Ben Okafor"}),
        ("technician", {"Ben Okafor"}),
        ("facilities", {"Ben Okafor", "Cleo Marin"}),
        ("BEN oka", {"Ben Okafor"}),
        ("%", set()),
        ("_", set()),
        ("' OR 1=1 --", set()),
        ("\x00ben", {"Ben Okafor"}),
        ("x" * 5000, set()),
    ],
)
def test_people_are_found_by_name_job_and_team(cast, sign_in, words, found):
    page = sign_in(cast.ana).get(reverse("people"), {"q": words})
    assert page.status_code == 200
    assert {person.name for person in page.context["page"]} == found


def test_a_page_of_a_person_or_team_that_does_not_exist_is_not_found(cast, sign_in):
    client = sign_in(cast.ana)
    for name in ("person", "team"):
        for number in (0, 10**9, 2**63):
            assert client.get(f"/{'people' if name == 'person' else 'teams'}/{number}/").status_code == 404


def test_who_has_left_is_in_nobodys_directory(cast, sign_in):
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    client = sign_in(cast.ana)
    assert "Dov Levi" not in client.get(reverse("people")).content.decode()
    assert client.get(reverse("person", args=[cast.dov.pk])).status_code == 404
    assert "Dov Levi" not in client.get(reverse("team", args=[cast.sales.pk])).content.decode()


def test_sixty_rows_ask_the_database_no_more_than_three(cast, sign_in, count_queries):
    client, asked = sign_in(cast.ana), []
    for count in (3, 60):
        people = Person.objects.bulk_create(
            Person(name=f"Person {n} of {count}", email=f"p{n}-{count}@demo.example") for n in range(count)
        )
        teams = Team.objects.bulk_create(
            Team(name=f"Team {n} of {count}", hours=cast.hours, lead=people[n]) for n in range(count)
        )
        since = cast.ana.memberships.get().since
        Membership.objects.bulk_create(
            Membership(person=people[n], team=team, since=since)
            for n in range(count)
            for team in (teams[n], cast.sales)
        )
        for url in (reverse("people"), reverse("team", args=[cast.sales.pk]), reverse("person", args=[cast.cleo.pk])):
            asked.append(count_queries(lambda url=url: client.get(url)))
    assert asked[:3] == asked[3:]


def test_a_link_checker_gets_an_answer_without_a_body(client, cast):
    assert client.head("/sign-in/").status_code == 200
    client.force_login(cast.ana)
    assert client.head("/people/").status_code == 200
