"""Does what a request still misses get onto it: filled in, found, or asked of a coworker?"""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.cast import ANSWERS, MONDAY, Cast, ask
from tests.requests.stages import new_terms

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Question, ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(cast: Cast) -> ServiceRequest:
    """Ana has asked, and two facts are missing."""
    return ask(cast, MONDAY, answers=ANSWERS | {"places": "", "signs_off": ""})


@pytest.fixture
def ana(cast: Cast, sign_in) -> Client:
    return sign_in(cast.ana)


@pytest.fixture
def ben(cast: Cast, sign_in) -> Client:
    return sign_in(cast.ben)


def send(client: Client, verb: str, held: ServiceRequest, **facts: object):
    return client.post(reverse(verb, args=[held.pk]), facts, follow=True)


def words(page) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def now(held: ServiceRequest) -> ServiceRequest:
    return ServiceRequest.objects.get(pk=held.pk)


def happened() -> str:
    return Event.objects.latest("pk").kind


def test_the_page_names_what_is_missing_to_both_sides(held: ServiceRequest, ana: Client, ben: Client) -> None:
    for client in (ana, ben):
        page = words(client.get(held.get_absolute_url()))
        assert "2 things are missing before work can start" in page
        assert "How many places?" in page
        assert "Ask somebody for it" in page
    assert "Fill it in" in words(ana.get(held.get_absolute_url()))
    assert "I found it myself" in words(ben.get(held.get_absolute_url()))


def test_some_of_it_is_filled_in_then_the_rest(held: ServiceRequest, ana: Client) -> None:
    page = send(ana, "fill-in", held, answer_places="6")
    assert "Thank you. One thing is still missing." in words(page)
    assert (now(held).state, now(held).answers["places"]) == (State.INCOMPLETE, "6")
    page = send(ana, "fill-in", held, answer_signs_off="Max Adler")
    assert "Everything is there now, and Facilities can start." in words(page)
    assert (now(held).state, happened()) == (State.QUEUED, "request.completed")


def test_a_provider_who_found_it_is_thanked(held: ServiceRequest, ben: Client) -> None:
    page = send(ben, "found-it", held, answer_places="6", answer_signs_off="Max Adler")
    assert "That was kind. Ana sees that you found it yourself." in words(page)
    assert (now(held).state, happened()) == (State.QUEUED, "request.found_by_provider")


def test_what_cannot_be_used_is_named_and_stays(held: ServiceRequest, ana: Client, ben: Client) -> None:
    for client, verb in ((ana, "fill-in"), (ben, "found-it")):
        page = send(client, verb, held, answer_places="six", answer_signs_off="Max Adler")
        assert page.status_code == 422
        assert "How many places? : Write a number, such as 6 or 2.5." in words(page)
        for text in ("six", "Max Adler"):
            assert f'value="{text}"' in page.content.decode()
    assert now(held).answers["signs_off"] == ""


@pytest.mark.parametrize("verb", ["fill-in", "found-it"])
def test_nothing_is_not_enough(held: ServiceRequest, ana: Client, ben: Client, verb: str) -> None:
    page = send(ana if verb == "fill-in" else ben, verb, held, answer_places=" ")
    assert page.status_code == 422
    assert "Nothing was filled in yet." in words(page)


@pytest.mark.parametrize("verb", ["fill-in", "found-it", "ask-for-it"])
def test_it_comes_too_late_for_what_is_complete(cast: Cast, held: ServiceRequest, ana: Client, ben: Client, verb: str):
    actions.fill_in(held, answers=ANSWERS, by=cast.ana, now=MONDAY)
    page = send(ben if verb == "found-it" else ana, verb, held, answer_places="7", ask=f"places:{cast.ben.pk}")
    assert page.status_code in (409, 422)
    assert now(held).answers["places"] == "6"
    assert not Question.objects.exists()


def test_a_coworker_is_asked_in_one_tap(cast: Cast, held: ServiceRequest, ana: Client) -> None:
    page = ana.get(held.get_absolute_url()).content.decode()
    assert f'value="signs_off:{cast.max.pk}"' in page  # who leads the team above
    page = send(ana, "ask-for-it", held, ask=f"signs_off:{cast.max.pk}", answer_places="6")
    assert "Max Adler was asked for it" in words(page)
    question = Question.objects.get()
    assert (question.asked_of, question.requirement) == (cast.max, "signs_off")
    assert question.message.text.startswith("Who signs off the floor plan?\nThe landlord asks us")
    assert now(held).answers["places"] == "6"
    text = words(page)
    assert "Max Adler was asked for it" in text
    assert "has not answered yet. +49 30 5550 106" in text
    actions.answer(question, text="I do", by=cast.max, now=MONDAY)
    assert (now(held).state, now(held).answers["signs_off"]) == (State.QUEUED, "I do")


def test_somebody_else_is_asked_by_name(cast: Cast, held: ServiceRequest, ben: Client) -> None:
    send(ben, "ask-for-it", held, ask="places:", somebody_places="dov levi", answer_signs_off="Max")
    assert Question.objects.get().asked_of == cast.dov
    assert now(held).answers["signs_off"] == "Max"
    assert Event.objects.filter(kind="request.found_by_provider").count() == 1


@pytest.mark.parametrize(
    ("tap", "typed"),
    [
        ("places:", ""),
        ("places:", "Nobody"),
        ("places:", "a\x00b"),
        ("places:999999", ""),
        ("places:99999999999999999999999", ""),
        ("color:1", "Dov Levi"),
        ("", ""),
    ],
)
def test_whoever_cannot_be_asked_is_named(held: ServiceRequest, ana: Client, tap: str, typed: str) -> None:
    page = send(ana, "ask-for-it", held, ask=tap, somebody_places=typed)
    assert page.status_code == 422
    assert re.search("One thing needs another look|Look again at what is missing", words(page))
    assert not Question.objects.exists()


def test_nobody_asks_themselves(cast: Cast, held: ServiceRequest, ana: Client) -> None:
    page = send(ana, "ask-for-it", held, ask=f"places:{cast.ana.pk}")
    assert "Choose somebody who can answer this." in words(page)


def test_a_missing_file_is_handed_in(cast: Cast, ana: Client, ben: Client, sign_in) -> None:
    form = [{"key": "plan", "label": "Floor plan", "kind": "file"}, {"key": "room", "label": "Which room?"}]
    new_terms(requirements=form)
    cast.move.refresh_from_db()
    held = ask(cast, MONDAY, answers={})
    send(ana, "fill-in", held, file_plan=SimpleUploadedFile("plan.png", b"a plan"))
    assert (now(held).state, now(held).answers) == (State.INCOMPLETE, {"plan": "plan.png", "room": ""})
    page = send(ben, "found-it", held, answer_room="B 2.14")
    assert now(held).state == State.QUEUED
    assert "plan.png" in page.content.decode()
    other = ask(cast, MONDAY, answers={"room": "B 2.14"})
    page = send(ana, "fill-in", other, file_plan=SimpleUploadedFile("empty.png", b""))
    assert page.status_code == 422
    assert "“empty.png” is empty." in words(page)


def test_strangers_do_not_learn_of_it_and_others_may_not(cast: Cast, held: ServiceRequest, sign_in) -> None:
    for verb in ("fill-in", "found-it", "ask-for-it"):
        assert send(sign_in(cast.dov), verb, held, answer_places="6").status_code == 404
    assert send(sign_in(cast.ben), "fill-in", held, answer_places="6").status_code == 403
    assert send(sign_in(cast.ana), "found-it", held, answer_places="6").status_code == 403


ODD = [
    {"key": "who", "label": "Who?", "kind": "person"},
    {"key": "days", "label": "Which days?", "kind": "choices", "choices": ["Monday", "Friday"]},
]


@pytest.mark.parametrize("verb", ["fill-in", "found-it"])
def test_somebody_and_several_choices_are_kept_as_what_they_are(cast: Cast, ana: Client, ben: Client, verb: str):
    new_terms(requirements=ODD)
    cast.move.refresh_from_db()
    held = ask(cast, MONDAY, answers={})
    client = ana if verb == "fill-in" else ben
    page = send(client, verb, held, answer_who="Dov Levi", answer_days=["Monday", "Friday"])
    assert page.status_code == 200
    assert now(held).answers == {"who": {"id": cast.dov.pk, "name": "Dov Levi"}, "days": ["Monday", "Friday"]}


def test_who_is_asked_to_choose_reads_what_from_and_types_it(cast: Cast, ana: Client, sign_in) -> None:
    new_terms(requirements=ODD)
    cast.move.refresh_from_db()
    held = ask(cast, MONDAY, answers={"who": "Max"})
    send(ana, "ask-for-it", held, ask=f"days:{cast.dov.pk}")
    question = Question.objects.get()
    assert question.message.text == "Which days?\nAny of these: Monday, Friday"
    facts = {"answer-question": question.pk, "answer-text": "Friday, Monday"}
    assert send(sign_in(cast.dov), "request-answer", held, **facts).status_code == 200
    assert (now(held).state, now(held).answers["days"]) == (State.QUEUED, ["Monday", "Friday"])
