"""Does the search show what one may see, and nothing of the rest?"""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse
from tests.cast import MONDAY, ask
from tests.catalog.knowing import inside, known

from footpath.catalog import findable as services
from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.insight.finding import KINDS, MOST, found_by
from footpath.people import findable as people
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests import findable as requests
from footpath.requests.models import ServiceRequest
from footpath.requests.reactions import index_request

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def six(cast):
    """Ana's request to Facilities, with a note of those who serve it, and everything findable."""
    request = ask(cast, MONDAY)
    actions.note(request, text="canaryword", by=cast.ben, now=MONDAY)
    reindex()
    return request


def reindex():
    for room in (people, services, requests):
        room.index_all(MONDAY)


def page(client, text, **more):
    answer = client.get(reverse("search"), {"q": text, **more.pop("data", {})}, **more)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def test_each_kind_has_its_group(cast, six, sign_in):
    shown = page(sign_in(cast.ana), "facilities")
    assert "Move a desk or a team" in shown
    assert "Cleo Marin" in shown
    assert "led by Cleo Marin" in shown
    shown = page(sign_in(cast.ana), "six places")
    assert f"{six.number} · Facilities · in the queue" in shown
    assert "People" not in shown.partition("found")[2].partition("results")[0]


@pytest.mark.parametrize("who", ["dov", "eve"])
def test_a_stranger_is_not_told_that_there_is_something(cast, six, sign_in, who):
    client = sign_in(getattr(cast, who))
    hidden, nothing = page(client, "six places"), page(client, "sixty placards")
    assert hidden.replace("six places", "…") == nothing.replace("sixty placards", "…")


def test_the_number_of_a_request_leads_to_it(cast, six, sign_in):
    for typed in (six.number, f" fp {six.pk} ", f"fp{six.pk}"):
        answer = sign_in(cast.ana).get(reverse("search"), {"q": typed})
        assert (answer.status_code, answer.headers["Location"]) == (302, six.get_absolute_url())


def test_a_hidden_number_and_one_that_does_not_exist_look_the_same(cast, six, sign_in):
    hidden, nothing = page(sign_in(cast.dov), six.number), page(sign_in(cast.dov), "FP-999999999999999")
    assert hidden.replace(six.number, "…") == nothing.replace("FP-999999999999999", "…")


def test_while_somebody_types_only_the_results_come_with_how_many(cast, six, sign_in):
    headers = {"HX-Request": "true", "HX-Target": "results"}
    part = sign_in(cast.ana).get(reverse("search"), {"q": six.number}, headers=headers)
    assert part.status_code == 200  # a number leads away only when it was typed to its end
    body = part.content.decode()
    assert "<html" not in body
    assert six.get_absolute_url() in body
    assert 'hx-swap-oob="innerHTML:#status"' in body
    assert "Nothing found" in page(sign_in(cast.ana), "zzz", headers=headers)


def test_one_kind_by_itself_and_counts_stop_somewhere(cast, sign_in):
    ServiceRequest.objects.bulk_create(
        ServiceRequest(
            service=cast.move,
            team=cast.facilities,
            asker=cast.ana,
            title=f"Lamp {n}",
            state="queued",
            drafted_at=MONDAY,
        )
        for n in range(MOST + 2)
    )
    reindex()
    whole = page(sign_in(cast.ana), "lamp")
    assert f"Show {MOST}+ requests" in whole
    assert whole.count("in the queue") == 5
    alone = page(sign_in(cast.ana), "lamp", data={"kind": "request"})
    assert alone.count("in the queue") == MOST
    assert "There is more." in alone
    assert page(sign_in(cast.ana), "lamp", data={"kind": "nonsense"}).count("in the queue") == 5


def test_an_internal_note_is_nowhere(cast, six, sign_in):
    for who in (cast.ana, cast.ben, cast.cleo):
        assert "Nothing found" in page(sign_in(who), "canaryword")
        assert "canaryword" not in page(sign_in(who), "six places")


def test_drafts_of_a_team_are_for_the_team(cast, sign_in):
    Service.objects.filter(pk=cast.move.pk).update(state="draft")
    reindex()
    assert "not published yet" in page(sign_in(cast.ben), "move desk")
    assert "Nothing found" in page(sign_in(cast.dov), "move desk")


def test_whoever_left_is_not_found_even_before_the_index_knows(cast, six):
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    assert [group.count for group in found_by(cast.ana, "Ben Okafor", MONDAY)] == [0] * len(KINDS)


def test_nothing_typed_says_what_one_can_do(cast, sign_in):
    assert "What are you looking for?" in page(sign_in(cast.ana), " ")


@pytest.mark.parametrize(
    "text",
    [
        *("\0", "a\0b", '"', "six OR NOT", "title_words:six", "NEAR(a b)", "six*", "':*&|!", "x" * 100_000),
        *("lamp " * 20_000, "%00", "FP-", "FP-0", "fp-9999999999999999999", "é" * 3000, "{{ settings }}"),
        "<script>alert(1)</script>",
    ],
)
def test_whatever_is_typed_is_plain_words(cast, six, sign_in, text):
    answer = sign_in(cast.ana).get(reverse("search"), {"q": text})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_what_is_known_and_what_waits_outside_is_found_as_far_as_it_is_open(cast, sign_in):
    known(cast)
    inside(cast)
    facts = {"kind": "flight", "reference": "NA 912", "customer": "Northair", "note": "A monitor for the crew"}
    actions.add_commitment(**facts, due_at=MONDAY + timedelta(days=9), team=cast.sales, by=cast.dov, now=MONDAY)
    reindex()
    for person, count in ((cast.ana, 1), (cast.ben, 2)):
        found = {group.kind: group for group in found_by(person, "monitor", MONDAY)}
        assert (found["snippet"].count, found["commitment"].count) == (count, 1)
    shown = page(sign_in(cast.ana), "northair")
    assert "NA 912 flight · Northair" in shown
    assert "For outside customers" in shown


def test_the_index_follows_what_waits_outside(cast):
    facts = {"kind": "flight", "reference": "NA 912", "customer": "Northair", "due_at": MONDAY + timedelta(days=9)}
    it = actions.add_commitment(**facts, team=cast.sales, by=cast.dov, now=MONDAY)
    index_request(Event.objects.latest("id"))
    assert [group.count for group in found_by(cast.ana, "912", MONDAY)][-1] == 1
    actions.drop_commitment(it, reason="It flies elsewhere.", by=cast.dov, now=MONDAY)
    index_request(Event.objects.latest("id"))
    assert [group.count for group in found_by(cast.ana, "912", MONDAY)][-1] == 0
