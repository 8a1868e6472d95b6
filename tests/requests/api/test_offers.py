"""Do programs agree as people do, and do they read what was offered?"""

import json

import pytest
from tests.programs import program
from tests.requests.agreeing import WHY, afresh, offered
from tests.requests.stages import TUESDAY, day

from footpath.requests import actions
from footpath.requests.models import Offer

pytestmark = pytest.mark.usefixtures("tuesday")


def send(person, request, verb, **facts):
    address = f"/api/v1/requests/{request.number}/{verb}"
    return program(person).post(address, json.dumps(facts, default=str), content_type="application/json")


def test_a_counter_offer_is_accepted_and_all_of_it_can_be_read(cast):
    made = offered(cast, "cleo")
    facts = {"offer": made.pk, "by_day": day(4), "reason": "Monday is the audit.", "priority": "first"}
    answer = send(cast.ana, made.request, "counter-offer", **facts)
    assert answer.status_code == 200, answer.content
    first, second = answer.json()["offers"]
    assert (first["side"], first["state"], first["reason"]) == ("provider", "countered", WHY)
    assert (second["counters"], second["by_day"], second["priority"]) == (made.pk, "2026-11-27", "first")
    told = send(cast.ben, made.request, "accept-offer", offer=second["id"]).json()
    assert (told["promised_day"], told["priority"], told["offers"][1]["state"]) == ("2026-11-27", "first", "accepted")
    assert told["offers"][1]["promise"] == told["dates"]["promises"][0]["id"]
    assert "make-offer" in told["may"]


def test_no_and_never_mind(cast):
    made = offered(cast, "cleo")
    assert send(cast.cleo, made.request, "take-back-offer", offer=made.pk).json()["offers"][0]["state"] == "taken_back"
    late = send(cast.ana, made.request, "decline-offer", offer=made.pk, reason="The audit.")
    assert late.status_code == 409
    assert "Cleo Marin took the offer back" in late.json()["detail"]
    other = offered(cast, "cleo")
    told = send(cast.ana, other.request, "decline-offer", offer=other.pk, reason="The audit.").json()
    assert (told["offers"][0]["state"], told["offers"][0]["answer"]) == ("declined", "The audit.")


def test_what_is_not_offered_there_or_not_theirs_to_answer(cast):
    made, elsewhere = offered(cast, "cleo"), offered(cast, "cleo")
    wrong = send(cast.ana, made.request, "accept-offer", offer=elsewhere.pk)
    assert (wrong.status_code, set(wrong.json()["errors"])) == (422, {"offer"})
    assert send(cast.ben, made.request, "accept-offer", offer=made.pk).status_code == 403
    assert send(cast.dov, made.request, "accept-offer", offer=made.pk).status_code == 404
    actions.withdraw(afresh(elsewhere).request, by=cast.ana, now=TUESDAY)
    assert Offer.objects.filter(state="open").get() == made
