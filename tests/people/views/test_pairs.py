"""Is who serves whom proposed from real requests, and corrected by hand?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cast import ask, past

from footpath.people.models import Pair
from footpath.requests.models import ServiceRequest
from footpath.requests.serves import side

pytestmark = pytest.mark.usefixtures("tuesday")


def rows(thing, name):
    found = side(thing, name, timezone.now())
    return [(str(row.end), row.count, row.by_hand, row.first) for row in found.rows]


def act(client, cast, act, **more):
    typed = {"team": cast.sales.pk, "side": "customer", "act": act} | more
    return client.post(reverse("team-pairs", args=[cast.facilities.pk]), typed)


def test_requests_of_90_days_propose_teams_with_counts_and_for_people_without(cast, sign_in):
    past(cast, 7)
    ServiceRequest.objects.update(submitted_at=timezone.now() - timedelta(days=89))
    ask(cast, timezone.now())
    assert rows(cast.facilities, "customer") == [("Sales", 7, False, False), ("Flight operations", 1, False, False)]
    assert rows(cast.sales, "provider") == [("Facilities", 7, False, False)]
    assert rows(cast.ana, "provider") == [("Facilities", None, False, False)]
    page = sign_in(cast.ana).get(reverse("team", args=[cast.facilities.pk])).content.decode()
    assert "7 requests in 90 days" in page


def test_what_is_confidential_or_long_ago_proposes_nothing(cast):
    past(cast, 7)
    ServiceRequest.objects.update(submitted_at=timezone.now() - timedelta(days=91))
    assert rows(cast.facilities, "customer") == []
    ask(cast, timezone.now())
    cast.move.confidential = True
    cast.move.save()
    assert rows(cast.facilities, "customer") == rows(cast.flight_operations, "provider") == []


def test_a_lead_corrects_what_is_proposed_and_takes_it_back(cast, sign_in):
    past(cast, 3)
    ServiceRequest.objects.update(submitted_at=timezone.now() - timedelta(days=30))
    client = sign_in(cast.cleo)
    assert act(client, cast, "not").status_code == 302
    assert rows(cast.facilities, "customer") == []
    assert "Taken off by hand" in client.get(reverse("team-pairs", args=[cast.facilities.pk])).content.decode()
    assert act(client, cast, "forget").status_code == 302
    assert rows(cast.facilities, "customer") == [("Sales", 3, False, False)]
    assert act(client, cast, "holds").status_code == 302
    assert rows(cast.facilities, "customer") == [("Sales", 3, True, False)]


def test_one_customer_comes_first_and_the_slower_chooser_is_told(cast, sign_in):
    client = sign_in(cast.cleo)
    assert act(client, cast, "first", seen="none").status_code == 302
    assert rows(cast.facilities, "customer") == [("Sales", None, True, True)]
    other = {"team": cast.flight_operations.pk, "seen": "none"}
    assert act(client, cast, "first", **other).status_code == 409
    assert act(client, cast, "first", **other | {"seen": Pair.objects.get(top=True).pk}).status_code == 302
    assert Pair.objects.get(top=True).customer_team == cast.flight_operations
    seen = Pair.objects.get(top=True).pk
    assert act(client, cast, "not-first", team=cast.flight_operations.pk, seen=seen).status_code == 302
    assert not Pair.objects.filter(top=True).exists()


def test_somebody_is_added_by_hand_with_a_goal_that_both_see(cast, sign_in):
    typed = {"other": "Ana Ferreira", "goal": "Fewer moves", "side": "customer"}
    assert sign_in(cast.cleo).post(reverse("team-pairs", args=[cast.facilities.pk]), typed).status_code == 302
    typed = {"other": "Facilities", "goal": "Moves on the day", "side": "provider"}
    assert sign_in(cast.ana).post(reverse("my-customers"), typed).status_code == 302
    pair = Pair.objects.get()
    assert (pair.provider_goal, pair.customer_goal) == ("Fewer moves", "Moves on the day")
    address = reverse("person", args=[cast.ana.pk])
    pages = {who: sign_in(getattr(cast, who)).get(address).content.decode() for who in ("ana", "dov", "eve")}
    assert "Matters here: Moves on the day" in pages["ana"]
    assert "Matters to Facilities: Fewer moves" in pages["ana"]
    assert [("Moves on the day" in pages[who], "Fewer moves" in pages[who]) for who in ("dov", "eve")] == [
        (False, False)
    ] * 2


@pytest.mark.parametrize(
    "typed",
    [
        {"other": "", "side": "customer"},
        {"other": "Nobody", "side": "customer"},
        {"other": "\x00", "side": "customer"},
        {"other": "Facilities", "side": "customer"},
        {"other": "Sales", "goal": "x" * 400, "side": "customer"},
        {"act": "first"},
        {"act": "nonsense", "team": "1"},
        {"team": "x", "act": "holds"},
        {},
    ],
)
def test_what_cannot_be_said_is_not(cast, sign_in, typed):
    answer = sign_in(cast.cleo).post(reverse("team-pairs", args=[cast.facilities.pk]), typed)
    assert answer.status_code == 422
    assert not Pair.objects.exists()


@pytest.mark.parametrize("typed", [{"team": "999999"}, {"person": "999999"}, {"team": "9" * 17}])
def test_an_end_that_is_not_there_is_not_found(cast, sign_in, typed):
    client = sign_in(cast.cleo)
    assert client.post(reverse("team-pairs", args=[cast.facilities.pk]), typed | {"act": "holds"}).status_code == 404


def test_who_has_left_is_on_no_page(cast, sign_in):
    Pair.objects.create(provider_team=cast.facilities, customer_person=cast.dov)
    cast.dov.is_active = False
    cast.dov.save()
    assert rows(cast.facilities, "customer") == []
