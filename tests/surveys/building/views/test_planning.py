"""Which page plans when whom to ask, and says before what can be said then?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.surveys.making import made
from tests.surveys.waves import crowd

from footpath.people.models import Person
from footpath.surveys.models import Wave


@pytest.fixture
def page(cast, client, tuesday):
    made(cast)
    client.force_login(cast.cleo)
    return client


def facts(cast, tuesday, **more):
    first = tuesday.date() + timedelta(days=1)
    days = {"opens_on": first.isoformat(), "closes_on": (first + timedelta(days=14)).isoformat()}
    return days | {"teams": [cast.facilities.pk], "cuts": ["team"], "threshold": "5"} | more


def test_looking_plans_nothing_and_planning_leads_to_the_wave(page, cast, tuesday):
    address = reverse("survey-build-plan", args=["small"])
    look = page.post(address, facts(cast, tuesday, look="1"))
    assert look.status_code == 200
    assert "With 2 people nothing could be shown" in look.text
    assert "go through the questions together instead" in look.text
    assert not Wave.objects.exists()
    planned = page.post(address, facts(cast, tuesday))
    wave = Wave.objects.get()
    assert planned.headers["Location"] == reverse("wave", args=[wave.pk])
    assert (wave.audience, wave.threshold) == ({"teams": [cast.facilities.pk]}, 5)
    assert wave.opens_at.isoformat() == "2026-11-25T08:00:00+00:00"  # nine in Berlin
    again = reverse("survey-build-replan", args=["small", 1])
    assert page.post(again, facts(cast, tuesday, teams=[cast.sales.pk])).status_code == 302
    wave.refresh_from_db()
    assert wave.audience == {"teams": [cast.sales.pk]}
    assert page.get(reverse("survey-build-replan", args=["small", 2])).status_code == 404


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"teams": []}, "Choose whom to ask"),
        ({"threshold": "3"}, "greater than or equal to 5"),
        ({"closes_on": "2026-11-01"}, "It has to end after it begins"),
        ({"opens_on": "x"}, "Enter a valid date"),
        ({"teams": ["999999"]}, "Select a valid choice"),
        ({"one": ""}, "Choose both teams"),
        ({"crossed": "team&site"}, "Choose both of them above as well"),
        ({"crossed": "team&department"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_planned_is_said_and_stays_typed(page, cast, tuesday, more, says):
    more = more | ({"other": cast.sales.pk} if "one" in more else {})
    answer = page.post(reverse("survey-build-plan", args=["small"]), facts(cast, tuesday, **more))
    assert answer.status_code == 422
    assert says in answer.text
    assert not Wave.objects.exists()


def test_two_ways_together_and_a_closer_look_are_planned_and_come_back(page, cast, tuesday):
    crowd(cast.facilities, 9)
    crowd(cast.sales, 7, name="Seller")
    Person.objects.filter(name__in=[f"Seller No. {n}" for n in range(5)]).update(place="Oslo, Dock")
    teams = [cast.facilities.pk, cast.sales.pk]
    finer = {"teams": teams, "cuts": ["team", "site"], "crossed": "team&site", "strict": "on"}
    address = reverse("survey-build-plan", args=["small"])
    look = page.post(address, facts(cast, tuesday, look="1", **finer))
    assert "By their team · where they work" in look.text
    assert "smaller ones, only together" in look.text
    assert page.post(address, facts(cast, tuesday, **finer)).status_code == 302
    wave = Wave.objects.get()
    assert (wave.crossed, wave.strict) == (["team", "site"], True)
    again = page.get(reverse("survey-build-replan", args=["small", 1])).text
    assert '<option value="team&amp;site" selected>' in again
    assert "checked" in again.partition('name="strict"')[2].partition(">")[0]
