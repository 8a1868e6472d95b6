"""Does one search find who can help, and fast with many people?"""

import json
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone

from footpath.people.models import Membership, Person, Team
from footpath.people.queries import found

pytestmark = pytest.mark.usefixtures("tuesday")
BLNS = json.loads((Path(__file__).parents[2] / "data/blns.json").read_text())


def names(client, **search):
    return {row["person"].name for row in client.get(reverse("people"), search).context["rows"]}


@pytest.mark.parametrize("words", ["locks", "LOCKS", "Español", "espa", "mend", "gate 4", "okafor locks", "Northwind"])
def test_people_are_found_by_what_they_do_know_and_speak(cast, sign_in, words):
    facts = {"good_at": ["Locks"], "languages": ["Español"], "does": "I mend doors.", "place": "Gate 4"}
    Person.objects.filter(pk=cast.ben.pk).update(**facts, company="Northwind")
    assert names(sign_in(cast.ana), q=words) == {"Ben Okafor"}


def test_the_row_says_which_skill_was_meant(cast, sign_in):
    Person.objects.filter(pk=cast.ben.pk).update(good_at=["door locks", "paint"])
    rows = sign_in(cast.ana).get(reverse("people"), {"q": "lock"}).context["rows"]
    assert rows[0]["matched"] == ["door locks"]


def test_services_and_teams_are_found_beside_people(cast, sign_in):
    page = sign_in(cast.ana).get(reverse("people"), {"q": "move"}).content.decode()
    assert cast.move.name in page
    assert "Services" in page


def test_only_one_team(cast, sign_in):
    client = sign_in(cast.ana)
    assert names(client, team=cast.facilities.pk) == {"Ben Okafor", "Cleo Marin"}
    assert names(client, team=cast.facilities.pk, q="ben") == {"Ben Okafor"}
    for nonsense in ("x", "999999", "9" * 30, "-1", "٣"):
        assert client.get(reverse("people"), {"team": nonsense}).status_code == 200


def test_nobody_found_says_what_to_do(cast, sign_in):
    page = sign_in(cast.ana).get(reverse("people"), {"q": "zzz"}).content.decode()
    assert "Show everybody" in page


def test_as_you_type_gets_the_part_alone(cast, sign_in):
    part = sign_in(cast.ana).get(reverse("people"), {"q": "ben"}, headers={"HX-Request": "true", "HX-Target": "found"})
    assert part.content.decode().strip().startswith('<div id="found"')


def test_no_naughty_words_break_it(cast, sign_in):
    client = sign_in(cast.ana)
    for text in BLNS[::7]:
        assert client.get(reverse("people"), {"q": text.encode(errors="replace").decode()}).status_code == 200


def test_five_thousand_people_are_searched_at_once(cast, sign_in, count_queries):
    client, asked, today = sign_in(cast.ana), [], timezone.localdate()
    for some, count in (("few", 60), ("many", 5000)):
        people = Person.objects.bulk_create(
            Person(name=f"{some} {n}", email=f"{some}{n}@demo.example", job="clerk", good_at=["wires", f"skill {n}"])
            for n in range(count)
        )
        teams = Team.objects.bulk_create(Team(name=f"{some} team {n}", hours=cast.hours) for n in range(50))
        Membership.objects.bulk_create(
            Membership(person=person, team=teams[n % 50], since=today) for n, person in enumerate(people)
        )
        asked.append(count_queries(lambda: client.get(reverse("people"), {"q": "wires"})))
    assert asked[0] == asked[1]
    hits = found("skill 4711", viewer=cast.ana, on=today)
    assert [person.name for person in hits.people[:50]] == ["many 4711"]
