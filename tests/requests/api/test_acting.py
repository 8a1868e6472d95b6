"""Does each operation reach its verb, and is what cannot be used named by its field?"""

import json

import pytest
from tests.programs import program
from tests.requests.stages import STAGES, anew, at, day, incomplete, kinds, queued, waiting, working
from tests.requests.views.test_verbs import DOORS, FIELDS, typed

from footpath.requests import actions
from footpath.requests.doors import DOORS as ALL
from footpath.requests.models import Message, Question
from footpath.requests.states import State

pytestmark = pytest.mark.usefixtures("tuesday")
MOVING = {"take", "deliver", "accept", "send-back", "reopen", "decline", "withdraw"}


def send(cast, request, verb, who="", **facts):
    facts = typed(cast, request, verb) | facts
    address = f"/api/v1/requests/{request.number}/{verb}"
    client = program(getattr(cast, who or DOORS[verb][1]))
    if "file" in facts:
        return client.post(address, facts)
    return client.post(address, json.dumps(facts, default=str), content_type="application/json")


def wrong(answer):
    assert (answer.status_code, answer.headers["Content-Type"]) == (422, "application/problem+json"), answer.content
    return set(answer.json()["errors"])


@pytest.mark.parametrize("verb", DOORS)
def test_it_reaches_the_verb_and_answers_with_the_request(cast, verb):
    bring, _who, _typed, kind, _fields = DOORS[verb]
    request = bring(cast)
    before = len(kinds(request))
    answer = send(cast, request, verb)
    assert answer.status_code == 200, answer.content
    assert kinds(request)[before:] == [kind]
    assert (answer.json()["id"], answer.json()["state"]) == (request.pk, anew(request).state)


@pytest.mark.parametrize(("verb", "name", "most"), FIELDS)
def test_a_text_that_cannot_be_kept_is_named(cast, verb, name, most):
    request = DOORS[verb][0](cast)
    events, said = len(kinds(request)), Message.objects.count()
    for text in ("y" * (most + 1), "NUL \x00 within", "half \ud800 a sign"):
        assert wrong(send(cast, request, verb, **{name: text})) == {name}
    assert (len(kinds(request)), Message.objects.count()) == (events, said)


WRONG = {
    ("promise", "by_day"): [None, "soon", "2027-02-29", "0001-01-01", "2026-11-23", 20261127, "2026-11-27T08:00:00Z"],
    ("promise", "instead_of"): ["1", 1.5, True, 0, 10**30],
    ("promise", "wish"): ["nobody", ""],
    ("answer", "question"): [None, "1", 10**18],
    ("rate", "stars"): [None, 0, 6, "5", 4.5, True],
    ("rate", "beyond"): ["yes", 1],
    ("assign", "to"): [None, "Cleo Marin", -1, 10**18],
    ("wait", "waits_for"): ["", "customer"],
    ("watch", "person"): ["nobody", "Ana", "", 10**18, True],
    ("ask-question", "asked_of"): ["nobody", "ben@demo.example", 10**18],
    ("deliver", "met"): ["all", ["all"]],
    ("write", "internal"): [True],
}


@pytest.mark.parametrize(("verb", "name"), WRONG)
def test_what_is_no_day_number_or_person_is_named(cast, verb, name):
    request = DOORS[verb][0](cast)
    events = len(kinds(request))
    for value in WRONG[verb, name]:
        assert wrong(send(cast, request, verb, **{name: value})) == {name}, value
    assert len(kinds(request)) == events


def test_texts_are_kept_as_the_forms_keep_them(cast):
    request = queued(cast)
    assert send(cast, request, "write", text="  Two lines.\r\nAnd spaces.  ").status_code == 200
    assert Message.objects.latest("id").text == "Two lines.\nAnd spaces."
    assert wrong(send(cast, request, "write", text=" \n ")) == {"text"}


def test_somebody_is_meant_by_number_address_or_name(cast):
    for who in (cast.dov.pk, cast.dov.email, cast.dov.name):
        request = queued(cast)
        assert send(cast, request, "watch", person=who).json()["watchers"] == [{"id": cast.dov.pk, "name": "Dov Levi"}]


@pytest.mark.parametrize("verb", sorted(MOVING))
def test_where_it_cannot_be_done_the_program_is_told_who_brought_it_there(cast, verb):
    for state in (State.CLOSED, State.WITHDRAWN):
        answer = send(cast, at(cast, state), verb)
        assert answer.status_code == 409
        assert STAGES[state][1] in answer.json()["detail"]


def test_of_two_programs_the_slower_one_is_told_who_was_faster(cast):
    """Ben's program has not seen what Cleo's promised a moment before."""
    request = queued(cast)
    assert send(cast, request, "promise", "cleo").status_code == 200
    answer = send(cast, request, "promise", "ben", by_day=day(3))
    assert (answer.status_code, answer.json()["title"]) == (409, "Somebody was faster")
    assert "Cleo Marin promised" in answer.json()["detail"]


def test_who_sees_it_no_longer_is_told_nothing_more(cast):
    request = queued(cast)
    actions.watch(request, person=cast.dov, by=cast.ana, now=request.submitted_at)
    answer = program(cast.dov).post(f"/api/v1/requests/{request.pk}/unwatch")
    assert (answer.status_code, answer.content) == (204, b"")


def test_a_note_stays_inside(cast):
    request = working(cast)
    send(cast, request, "note")
    where = f"/api/v1/requests/{request.pk}/timeline"
    told = {who: program(getattr(cast, who)).get(where).content.decode() for who in ("ana", "ben", "max")}
    assert ["Karl has the key." in told[who] for who in ("ana", "ben", "max")] == [False, True, True]


def fill(cast, request, who, verb, **facts):
    where = f"/api/v1/requests/{request.pk}/{verb}"
    return program(getattr(cast, who)).post(where, facts, content_type="application/json")


def test_what_is_missing_is_found_or_asked_for(cast):
    request = incomplete(cast)
    asked = fill(cast, request, "ana", "ask-for-it", requirement="signs_off", asked_of=cast.dov.pk).json()
    assert asked["missing"][0]["asked_of"] == {"id": cast.dov.pk, "name": "Dov Levi"}
    assert fill(cast, request, "ben", "found-it", answers={"signs_off": cast.max.pk}).json()["state"] == "queued"
    assert kinds(request)[-1] == "found_by_provider"
    again = fill(cast, request, "ben", "found-it", answers={})
    assert (again.status_code, "Ben Okafor" in again.json()["detail"]) == (409, True)


def test_an_answer_that_cannot_be_used_is_named_by_its_key(cast):
    request = incomplete(cast)
    for answers, named in (
        ({"signs_off": "x" * 300}, "answers.signs_off"),
        ({"signs_off": ["Max Adler"]}, "answers.signs_off"),
        ({"signs_off": True}, "answers.signs_off"),
        ({"places": 7}, "answers.places"),
        ({"nothing": "of this"}, "answers.nothing"),
        ({}, "answers"),
    ):
        assert wrong(fill(cast, request, "ana", "fill-in", answers=answers)) == {named}
    assert wrong(fill(cast, request, "ana", "ask-for-it", requirement="x", asked_of="dov@demo.example")) == {
        "requirement"
    }
    assert wrong(fill(cast, request, "ana", "ask-for-it", requirement="signs_off", asked_of="Nobody")) == {"asked_of"}


def test_a_question_of_another_request_is_none_of_this_one(cast):
    other, request = waiting(cast), waiting(cast)
    question = Question.objects.get(request=other).pk
    assert wrong(send(cast, request, "answer", question=question)) == {"question"}


def test_every_verb_of_the_page_has_its_operation(cast):
    """The table above names all of them but those that need a sign-off, steps, somebody who follows or an offer."""
    answers = {"accept-offer", "counter-offer", "decline-offer", "take-back-offer"}  # tests/requests/api/test_offers.py
    answers |= {"refer", "accept-referral", "refuse-referral", "take-back-referral", "tell-outside"}
    answers |= {
        "need",
        "end-need",
        "order-from-vendor",
        "note-vendor-date",
        "note-arrival",
        "cancel-order",
    }  # test_links.py
    answers |= {"serve", "stop-serving", "see-displacement"}
    answers |= {"merge", "unmerge", "split", "nudge"}  # test_merging.py
    assert set(ALL) - set(DOORS) == answers | {"agree", "refuse-sign-off", "move-step", "tick", "untick", "unwatch"}
    answer = send(cast, queued(cast), "promise", by_day=day(4))
    assert answer.json()["dates"]["promises"][0]["made_by"]["name"] == "Ben Okafor"
