"""Is Northfield airport filled in whole, once, always the same, and full of life?"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from tests.demo.airport import Dump, dump, filled

from footpath.catalog.models import Service
from footpath.demo.fill import PASSWORD, fill_if_empty
from footpath.demo.models import Demonstration
from footpath.history.models import Event
from footpath.people.models import Person, Team
from footpath.people.queries import members_of
from footpath.pure.odds import UNCERTAIN
from footpath.pure.spans import check_chain
from footpath.requests.clocks import spans_of
from footpath.requests.columns import derived
from footpath.requests.lookalikes import lookalikes
from footpath.requests.models import Promise, ServiceRequest, Verdict, Word
from footpath.requests.permissions import visible_to
from footpath.requests.states import State

pytestmark = pytest.mark.django_db
CAST = ["ana", "ben", "cleo", "dov", "eve", "max"]
NOW = timezone.now()  # pages read the clock


@pytest.fixture(scope="module")
def airport(django_db_setup: None, django_db_blocker) -> Iterator[tuple[Dump, Dump]]:
    """The demonstration, filled in a second time after the first was rolled back; both dumps."""
    with django_db_blocker.unblock():
        first = next(iter([one for one in filled(NOW)]))
        for second in filled(NOW):
            yield first, second


@pytest.fixture
def opened(airport, client: Client) -> Callable[[str, str], str]:
    """`opened("ana", "/")`: what that person reads there."""

    def read(name: str, address: str) -> str:
        client.force_login(person(name))
        response = client.get(address, follow=True)
        assert response.status_code == 200, f"{address} as {name}: {response.status_code}"
        return re.sub(r"\s+", " ", response.content.decode())

    return read


def person(name: str) -> Person:
    return Person.objects.get(email=f"{name}@demo.example")


def test_the_same_seed_and_now_give_the_same_bytes(airport):
    first, second = airport
    assert first.keys() == second.keys()
    assert [label for label in first if first[label] != second[label]] == []


def test_nobody_is_told_of_the_past(airport):
    assert not Event.objects.filter(reacted_at=None).exists()
    assert not DBTaskResult.objects.exists()


def test_a_filled_database_is_left_alone(airport):
    assert not fill_if_empty(now=NOW + timedelta(days=1))
    assert dump() == airport[1]
    assert Demonstration.objects.get().filled_at == NOW


def test_everybody_can_sign_in(airport, client):
    for one in ("ana", "viktor", "piet"):
        assert client.login(email=f"{one}@demo.example", password=PASSWORD)


def test_teams_people_and_services_are_there(airport):
    assert Team.objects.count() >= 9
    assert Person.objects.count() >= 25
    assert Service.objects.published().count() >= 9
    assert Service.objects.filter(confidential=True).exists()
    assert all(members_of(team, NOW.date()).exists() for team in Team.objects.all())
    kinds = Counter(item.kind for service in Service.objects.all() for item in service.form)
    assert {"choice", "choices", "file", "date", "number", "yes_no", "long_text"} <= kinds.keys()
    assert any(item.when for service in Service.objects.all() for item in service.form)


def test_a_year_lies_behind(airport):
    past = ServiceRequest.objects.filter(source="demo")
    assert past.count() > 1300
    assert set(past.values_list("state", flat=True)) == {State.CLOSED}
    assert min(past.values_list("submitted_at", flat=True)) < NOW - timedelta(days=350)
    assert max(past.values_list("ended_at", flat=True)) > NOW - timedelta(days=8)
    assert len(set(past.values_list("title", flat=True))) > 500
    busy = Service.objects.filter(team__name__in=("Facilities", "IT")).order_by("-pace_count")
    assert busy[0].pace_count > 200
    assert all(service.pace_median_seconds for service in busy[:6])


def test_every_state_has_its_story(airport):
    lived = ServiceRequest.objects.filter(source="")
    states = Counter(lived.values_list("state", flat=True))
    assert states.keys() == set(State) - {State.SIGN_OFF}  # a service that asks for sign-off comes later
    assert sum(states[state] for state in ("queued", "working", "waiting", "delivered", "incomplete")) >= 20
    assert set(lived.filter(state=State.WAITING).values_list("waits_for", flat=True)) >= {
        "customer",
        "person",
        "outside",
    }
    assert Promise.objects.exclude(wish="").exists()
    assert {"kept", "early"} & set(Verdict.objects.values_list("outcome", flat=True))
    assert {"asked", "promised", "thanked", "offered"} <= set(Word.objects.values_list("state", flat=True))


def test_some_promises_are_at_risk_and_most_are_well(airport):
    chances = [
        chance
        for chance in ServiceRequest.objects.in_queue().values_list("chance_kept", flat=True)
        if chance is not None
    ]
    at_risk = [chance for chance in chances if chance < UNCERTAIN]
    assert len(chances) >= 15
    assert 1 <= len(at_risk) <= len(chances) / 3


def test_what_lists_show_is_what_follows_from_the_events(airport):
    for one in ServiceRequest.objects.exclude(source="demo").exclude(state=State.DRAFT).with_names():
        check_chain(spans_of(one))
        columns = derived(one, NOW)
        if one.state == State.WAITING and one.waits_for == "customer":
            del columns["paused_seconds"]  # it goes on while it waits
        assert {name: getattr(one, name) for name in columns} == columns, one


def test_who_asks_twice_is_told_so(airport):
    six = ServiceRequest.objects.select_related("service").get(title="Six places from B 2.14 to C 1.03")
    found = lookalikes(six.asker, six.service, six.title, NOW, team_id=six.customer_team_id)
    assert six.pk in {one.request.pk for one in found}


def test_nothing_lies_in_the_future(airport):
    assert not Event.objects.filter(at__gt=NOW).exists()
    assert not ServiceRequest.objects.filter(delivered_at__gt=NOW).exists()


@pytest.mark.parametrize("name", CAST)
def test_the_pages_of_the_cast_open(opened, name):
    for page in ("home", "services", "people", "board", "notices"):
        opened(name, reverse(page))
    for team in Team.objects.all():
        opened(name, reverse("team", args=[team.pk]))
    visible = visible_to(person(name), NOW.date())
    for one in [*visible.exclude(source="demo"), *visible.filter(source="demo")[:2]]:
        opened(name, reverse("request", args=[one.pk]))


def test_what_one_may_not_see_is_not_there(airport, client):
    letter = ServiceRequest.objects.get(service__confidential=True)
    seen = {"ben": 200, "oscar": 200, "nadia": 200, "max": 404, "cleo": 404, "ana": 404, "dov": 404}
    for name, status in seen.items():
        client.force_login(person(name))
        assert client.get(reverse("request", args=[letter.pk])).status_code == status, name


@pytest.mark.parametrize(
    ("name", "page", "says"),
    [
        (
            "ana",
            "home",
            ["Which socket type", "Headset for the night desk", "Six places from B 2.14 to C 1.03", "de-icing"],
        ),
        ("ben", "board", ["Badge reader at door 4", "Six places", "Door closer at gate 12"]),
        ("cleo", "board", ["Badge reader at door 4", "Airline breakfast"]),
        ("max", "home", ["The screen in the board room"]),
        ("ana", "board", ["Football charter", "Ambulance flight"]),
    ],
)
def test_the_first_look_is_rich(opened, name, page, says):
    text = opened(name, reverse(page))
    assert [one for one in says if one not in text] == []
