"""Do people find each other?"""

import pytest
from django.urls import reverse

from footpath.people.models import Membership, Person, Team

pytestmark = pytest.mark.usefixtures("tuesday")


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
    client.force_login(cast.ana)
    assert client.head("/people/").status_code == 200
