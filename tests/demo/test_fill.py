"""Is Northfield airport filled in whole, once, always the same, and full of life?"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from tests.demo.airport import filled, ours

from footpath.catalog.models import Service, ServiceState, ServiceVersion, Signer
from footpath.catalog.requirements import KINDS
from footpath.conversations.models import Standard, StandardCheck
from footpath.conversations.standards.listed import standards_of
from footpath.demo.fill import PASSWORD, fill_if_empty
from footpath.demo.models import Demonstration
from footpath.growth.models import Evidence, Plan
from footpath.history.models import Event
from footpath.people.models import Absence, Pair, Person, Team
from footpath.people.queries import members_of
from footpath.pure.odds import UNCERTAIN
from footpath.pure.spans import check_chain
from footpath.requests.clocks import spans_of
from footpath.requests.columns import derived
from footpath.requests.lookalikes import lookalikes
from footpath.requests.models import (
    HeadsUp,
    Message,
    Outcome,
    Promise,
    Rating,
    Referral,
    ServiceRequest,
    Verdict,
    Word,
)
from footpath.requests.outcomes import note_outcomes
from footpath.requests.permissions import visible_to
from footpath.requests.states import State
from footpath.ui.measures import Scope, Whose, measures, tallies

pytestmark = [pytest.mark.django_db, pytest.mark.same_anywhere]  # test_command fills the second database
CAST = ["ana", "ben", "cleo", "dov", "eve", "max"]
NOW = timezone.now()  # pages read the clock
SITES = {"Main terminal", "Cargo center", "Hangar area", "Lisbon station"}


@pytest.fixture(scope="module")
def airport(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """The demonstration at its full size."""
    with django_db_blocker.unblock():
        yield from filled(NOW)


@pytest.fixture
def opened(airport, client: Client) -> Callable[[str, str], str]:
    """`opened("ana", "/")`: what that person reads there."""

    def read(name: str, address: str) -> str:
        client.force_login(person(name))
        response = client.get(address, follow=True)
        assert response.status_code == 200, f"{address} as {name}: {response.status_code}"
        return re.sub(r"\s+", " ", response.content.decode())

    return read


def counts() -> dict[str, int]:
    """How many rows there are."""
    return {model._meta.label: model._default_manager.count() for model in ours()}


def person(name: str) -> Person:
    return Person.objects.get(email=f"{name}@demo.example")


def test_nobody_is_told_of_the_past(airport):
    assert not Event.objects.filter(reacted_at=None).exists()
    assert not DBTaskResult.objects.exists()


def test_a_filled_database_is_left_alone(airport):
    before = counts()
    assert not fill_if_empty(now=NOW + timedelta(days=1))
    assert counts() == before
    assert Demonstration.objects.get().filled_at == NOW


def test_everybody_can_sign_in(airport, client):
    for one in ("ana", "viktor", "piet"):
        assert client.login(email=f"{one}@demo.example", password=PASSWORD)


def test_teams_people_and_services_are_there(airport):
    assert Team.objects.count() == 17
    assert Person.objects.count() == 184
    assert len(set(Person.objects.values_list("name", flat=True))) == 184
    assert {place.split(",")[0] for place in Person.objects.values_list("place", flat=True)} >= SITES
    assert len(set(Person.objects.values_list("zone", flat=True))) == 2
    assert all(team.lead and members_of(team, NOW.date()).exists() for team in Team.objects.all())
    assert all(team.budget_owner for team in Team.objects.filter(parent__parent__isnull=False))
    assert Person.objects.exclude(company="").count() >= 5
    assert Absence.objects.on(NOW.date()).exists()
    assert Absence.objects.filter(first__gt=NOW.date()).exists()
    assert Pair.objects.filter(top=True).exists()


def test_services_of_every_kind_are_there(airport):
    offered = Service.objects.published()
    assert 38 <= offered.count() <= 50
    assert set(offered.values_list("team__name", flat=True)) == set(
        Team.objects.filter(parent__parent__isnull=False).values_list("name", flat=True)
    )
    assert set(Service.objects.values_list("state", flat=True)) == set(ServiceState)
    assert set(offered.values_list("sign_off", flat=True)) == set(Signer)
    assert offered.filter(confidential=True).exists()
    assert any(service.audience for service in offered)
    assert any(service.workflow and service.roles for service in offered)
    assert any(len(service.qualities) > 1 for service in offered)
    assert ServiceVersion.objects.filter(number=2).exists()
    assert offered.filter(requirements=[]).exists()  # where a mail can lead
    kinds = Counter(item.kind for service in offered for item in service.form)
    assert set(KINDS) <= kinds.keys()
    assert any(item.when for service in offered for item in service.form)


def test_two_years_lie_behind(airport):
    asked = ServiceRequest.objects.all()
    assert 6500 < asked.count() < 8000
    assert min(asked.values_list("drafted_at", flat=True)) < NOW - timedelta(days=700)
    assert max(asked.exclude(ended_at=None).values_list("ended_at", flat=True)) > NOW - timedelta(days=8)
    assert 200 < asked.filter(source="demo").count() < 500  # from the earlier desk
    assert all(service.pace_median_seconds for service in Service.objects.published())
    assert Message.objects.filter(kind="question").exists()
    stars = Counter(Rating.objects.values_list("stars", flat=True))
    assert stars.keys() == {1, 2, 3, 4, 5}
    assert asked.filter(sent_back__gt=0).exists()


def test_most_promises_were_kept_and_some_were_not(airport):
    outcomes = Counter(Verdict.objects.values_list("outcome", flat=True))
    judged = outcomes["kept"] + outcomes["early"] + outcomes["broken"]
    assert 0.78 * judged < outcomes["kept"] + outcomes["early"] < 0.96 * judged
    assert outcomes["released"]


def test_every_board_has_its_work(airport):
    on_boards = Counter(ServiceRequest.objects.in_queue().values_list("team__name", flat=True))
    assert 180 < sum(on_boards.values()) < 320
    assert len(on_boards) == 14
    assert 5 <= min(on_boards.values()) <= max(on_boards.values()) <= 60
    titles = ServiceRequest.objects.in_queue().values_list("team", "title")
    assert len(set(titles)) > 0.85 * len(titles)


def test_every_state_has_its_story(airport):
    states = Counter(ServiceRequest.objects.values_list("state", flat=True))
    assert states.keys() == set(State)
    waiting = ServiceRequest.objects.filter(state=State.WAITING).values_list("waits_for", flat=True)
    assert set(waiting) >= {"customer", "person", "outside"}
    assert Promise.objects.exclude(wish="").exists()
    assert {"asked", "promised", "thanked", "offered"} <= set(Word.objects.values_list("state", flat=True))


def test_somebody_agrees_for_somebody_who_is_away(airport):
    asked = ServiceRequest.objects.get(title="Leading people one seldom sees, in January").sign_offs.get()
    assert (asked.approver, asked.delegate) == (person("matteo"), person("max"))


def test_some_promises_are_at_risk_and_most_are_well(airport):
    chances = [
        chance
        for chance in ServiceRequest.objects.in_queue().values_list("chance_kept", flat=True)
        if chance is not None
    ]
    at_risk = [chance for chance in chances if chance < UNCERTAIN]
    assert len(chances) >= 15
    assert 1 <= len(at_risk) <= 0.45 * len(chances)


def test_what_lists_show_is_what_follows_from_the_events(airport):
    some = ServiceRequest.objects.exclude(source="demo").exclude(state=State.DRAFT)
    for one in [*some.in_queue().with_names(), *some.order_by("-pk").with_names()[:60]]:
        check_chain(spans_of(one))
        columns = derived(one, NOW)
        if one.state == State.WAITING and one.waits_for == "customer":
            del columns["paused_seconds"]  # it goes on while it waits
        assert {name: getattr(one, name) for name in columns} == columns, one


def test_every_figure_has_something_to_tell(airport):
    asked = ServiceRequest.objects.exclude(state=State.DRAFT)
    assert Outcome.objects.count() == asked.count()
    assert note_outcomes(asked.in_queue()) == 0
    monday = NOW.date() - timedelta(days=NOW.weekday())
    counted = [one for one in measures().values() if one.whose is not Whose.VOICES]
    found = tallies(counted, Scope(), monday - timedelta(weeks=26), monday, NOW)
    assert 10 <= len(found.pop("referred_early")) <= 26  # not every week something came by a wrong door
    assert 10 <= len(found.pop("declined_with_way")) <= 26  # nor is something declined every week
    assert {key: len(weeks) for key, weeks in found.items()} == dict.fromkeys(found, 26)


def test_what_came_by_a_wrong_door_stands_as_the_verbs_leave_it(airport):
    came = ServiceRequest.objects.filter(referrals__state="accepted", state=State.CLOSED).distinct()
    assert came.count() > 60
    for one in came.with_names().order_by("-pk")[:20]:
        check_chain(spans_of(one))
        columns = derived(one, NOW)
        assert {name: getattr(one, name) for name in columns} == columns
        assert one.spans.first().team != one.team
    assert set(Referral.objects.values_list("state", flat=True)) == {"asked", "accepted", "refused"}


def test_what_was_announced_was_asked_for_afterwards(airport):
    asked = HeadsUp.objects.filter(state="asked")
    assert asked.count() > 200
    assert not asked.filter(announced_at__gte=F("ended_at")).exists()
    assert not asked.filter(requests=None).exists()
    assert not asked.filter(customer_team__name="Ground handling").exists()  # whose exception is the habit


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
    for team in Team.objects.all()[::4]:
        opened(name, reverse("team", args=[team.pk]))
    visible = visible_to(person(name), NOW.date()).order_by("-pk")
    open_now = [*visible.unfinished()[:8], *visible.filter(source="", state=State.CLOSED)[:2]]
    for one in [*open_now, *visible.filter(source="demo")[:1]]:
        opened(name, reverse("request", args=[one.pk]))


def test_what_one_may_not_see_is_not_there(airport, client):
    letter = ServiceRequest.objects.get(title="Proof of employment for the landlord")
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


def test_a_plan_was_reached_or_not_one_is_under_way_and_one_is_being_written(airport):
    states = set(Plan.objects.values_list("state", flat=True))
    assert states == {"draft", "active", "checkin_due", "met", "not_met"}
    for one in Evidence.objects.select_related("area__plan"):
        assert one.before.n >= (3 if one.key == "seen_by_others" else 5)
        assert (one.reached_on is not None) == (one.area.plan.state == "met")


def test_what_people_agreed_on_is_looked_at_and_one_waits_for_ana(airport):
    held = Standard.objects.order_by("pk")
    assert sorted(held.values_list("kind", "state")) == [
        ("rules", "agreed"), ("standard", "agreed"), ("standard", "agreed"), ("standard", "ended"),
        ("standard", "proposed"),
    ]  # fmt: skip
    verdicts = set(StandardCheck.objects.values_list("verdict", flat=True))
    assert {"kept", "missed", "asked"} <= verdicts
    assert "agree or say it" in standards_of(person("ana"))[0].waits
