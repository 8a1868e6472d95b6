"""Do words between two go their way by programs, and are calls written down?"""

import pytest
from tests.programs import program
from tests.requests.stages import MONDAY as THEN
from tests.requests.stages import day, many, queued

from footpath.requests import actions
from footpath.requests.models import Promise, Verdict, Word

pytestmark = pytest.mark.usefixtures("tuesday")
WORDS = "/api/v1/words"


def send(person, address, **facts):
    return program(person).post(address, facts, content_type="application/json")


def wrong(answer):
    assert answer.status_code == 422, answer.content
    return set(answer.json()["errors"])


def test_a_word_from_the_ask_to_the_thanks(cast):
    said = send(cast.ana, WORDS, to=cast.ben.pk, text="Can you look at the printer?", wanted_by=str(day(2)))
    assert (said.status_code, said.json()["helper"]["name"], said.json()["may"]) == (
        201,
        "Ben Okafor",
        ["grow", "thanks", "withdraw"],
    )
    at = said.headers["Location"]
    moment = "2026-11-25T10:00:00+01:00"
    offered = send(cast.ben, f"{at}/moment", moment=moment, note="After lunch.").json()
    assert (offered["state"], offered["offered_at"]) == ("offered", "2026-11-25T09:00:00Z")
    agreed = send(cast.ana, f"{at}/suits", moment=offered["offered_at"]).json()
    [promise] = agreed["promises"]
    later = {"by_day": str(day(3)), "wish": "provider", "reason": "No paper.", "instead_of": promise["id"]}
    assert len(send(cast.ben, f"{at}/later", **later).json()["promises"]) == 2
    assert send(cast.ben, f"{at}/done").status_code == 200
    thanked = send(cast.ana, f"{at}/thanks", text="Thank you, Ben.").json()
    assert (thanked["state"], thanked["thanks"]) == ("thanked", "Thank you, Ben.")
    assert [one["who"] for one in thanked["history"]][:2] == ["Ana Ferreira", "Ben Okafor"]
    assert send(cast.ben, f"{at}/done").status_code == 409
    assert program(cast.max).get(at).status_code == 404
    assert [one["id"] for one in program(cast.ben).get(WORDS, {"state": "thanked"}).json()["items"]] == [thanked["id"]]


def test_what_cannot_be_used_is_named(cast, word):
    at = f"{WORDS}/{word.pk}"
    for facts, named in (
        ({"to": "Nobody", "text": "x"}, {"to"}),
        ({"to": 10**12, "text": "x"}, {"to"}),
        ({"to": cast.ana.pk, "text": "x"}, {"to"}),
        ({"to": cast.ben.pk, "text": "x" * 281}, {"text"}),
        ({"to": cast.ben.pk, "text": "x", "wanted_by": "2026-11-01"}, {"wanted_by"}),
        ({}, {"to", "text"}),
    ):
        assert wrong(send(cast.ana, WORDS, **facts)) == named
    assert wrong(send(cast.ben, f"{at}/yes", by_day="2026-11-01")) == {"by_day"}
    assert wrong(send(cast.ben, f"{at}/moment", moment="2026-11-25T10:00")) == {"moment"}
    assert wrong(send(cast.ana, f"{at}/grow", service=10**12)) == {"service"}


def test_who_hands_it_on_sees_it_no_longer_and_a_coworker_was_faster(cast, word, team_word):
    assert send(cast.ben, f"{WORDS}/{word.pk}/hand-on", to="Cleo Marin").status_code == 204
    assert program(cast.ben).get(f"{WORDS}/{team_word.pk}").status_code == 200
    actions.answer_yes(team_word, by=cast.cleo, now=THEN)
    answer = send(cast.ben, f"{WORDS}/{team_word.pk}/yes")
    assert (answer.status_code, "Cleo Marin was faster" in answer.json()["detail"]) == (409, True)
    assert send(cast.dov, f"{WORDS}/{team_word.pk}/yes").status_code == 404


def test_a_word_grows_into_a_draft(cast, word):
    grown = send(cast.ana, f"{WORDS}/{word.pk}/grow", service=cast.move.pk).json()
    assert program(cast.ana).get(f"/api/v1/requests/{grown['grown_into_id']}").json()["state"] == "draft"


def test_a_call_goes_where_it_belongs(cast):
    request = queued(cast)
    calls = "/api/v1/calls"
    on_it = send(cast.ben, calls, caller=cast.ana.pk, text="Is it Friday?", request=request.pk)
    assert (on_it.status_code, on_it.headers["Location"]) == (201, f"/api/v1/requests/{request.pk}")
    small = send(cast.ben, calls, caller="Ana Ferreira", text="A key", visit=True, call_back_by="2026-11-25T09:00:00Z")
    assert small.headers["Location"] == f"{WORDS}/{Word.objects.get().pk}"
    new = send(cast.ben, calls, caller=cast.ana.email, text="Two more places", service=cast.move.pk).json()
    assert program(cast.ben).get(f"/api/v1/requests/{new['request']}").json()["asked_for"]["name"] == "Ana Ferreira"

    owed = program(cast.ben).get("/api/v1/call-backs").json()["items"]
    assert [(one["caller"]["name"], one["about"], one["request"]) for one in owed] == [("Ana Ferreira", "A key", None)]
    back = f"/api/v1/call-backs/{owed[0]['id']}/called-back"
    assert send(cast.dov, back).status_code == 404
    assert send(cast.ben, back, text="Found it.").status_code == 204
    assert (Verdict.objects.get().promise, send(cast.ben, back).status_code) == (Promise.objects.get(), 409)


def test_what_is_wrong_with_a_call_is_named(cast):
    request = queued(cast)
    for facts, named in (
        ({"caller": "Nobody"}, {"caller"}),
        ({"caller": cast.ben.pk}, {"caller"}),
        ({"text": ""}, {"text"}),
        ({"request": 10**12}, {"request"}),
        ({"caller": cast.dov.pk, "request": request.pk}, {"request"}),
        ({"service": 10**12}, {"service"}),
        ({"service": cast.move.pk, "request": request.pk}, {"service"}),
        ({"service": cast.move.pk, "call_back_by": "2026-11-25T09:00:00Z"}, {"call_back_by"}),
        ({"call_back_by": "2026-11-01T09:00:00Z"}, {"call_back_by"}),
    ):
        answer = send(cast.ben, "/api/v1/calls", **({"caller": cast.ana.pk, "text": "Hello"} | facts))
        assert wrong(answer) == named, facts


def test_longer_lists_of_words_ask_no_more(cast, count_queries):
    client = program(cast.ben)
    client.get(WORDS)
    people = [one.asker for one in many(cast, 20)]
    asked = []
    for some in (people[:4], people[4:]):
        for person in some:
            actions.say_word("A ladder?", to=cast.ben, by=person, now=THEN)
        asked.append(count_queries(lambda: client.get(WORDS)))
    assert asked[0] == asked[1] <= 6
