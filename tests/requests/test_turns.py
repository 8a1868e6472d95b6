"""Does what comes first follow from what the customer says, and do both sides read why?"""

import json
from uuid import uuid4

import pytest
from tests.cast import ANSWERS, MONDAY, ask
from tests.programs import program
from tests.requests.stages import working
from tests.site.test_matrix import client_of

from footpath.requests import actions
from footpath.requests.forecasting import TURNS
from footpath.requests.models import ServiceRequest
from footpath.requests.refusals import Unclear
from footpath.requests.turns import why

pytestmark = pytest.mark.django_db
URGENT = {"impact": "team", "urgency": "now"}


def test_it_follows_when_they_ask(cast):
    urgent, usual = ask(cast, MONDAY, **URGENT), ask(cast, MONDAY, title="Another move")
    assert (urgent.priority, usual.priority) == ("first", "")
    assert TURNS[urgent.priority] < TURNS[usual.priority]
    assert why(usual) is None
    assert why(urgent) == ("Before what is not urgent", "it stops a team; it hurts today")


@pytest.mark.parametrize("name", ["ana", "ben"])
def test_both_sides_read_where_it_comes_and_why(cast, tuesday, name):
    page = client_of(getattr(cast, name)).get(ask(cast, MONDAY, **URGENT).get_absolute_url()).content.decode()
    assert "When not all can be first" in page
    assert "it stops a team; it hurts today" in page


def test_the_team_says_otherwise_by_an_offer(cast):
    asked = ask(cast, MONDAY, **URGENT)
    offer = actions.make_offer(
        asked, priority="usual", reason="Two flights wait for the same hands.", by=cast.ben, now=MONDAY
    )
    actions.accept_offer(offer, by=cast.ana, now=MONDAY)
    asked.refresh_from_db()
    assert (asked.priority, asked.impact) == ("", "team")
    assert why(asked) == ("As it comes", "both sides agreed on that")


def test_what_is_none_of_the_three_is_refused_by_name(cast):
    with pytest.raises(Unclear) as refused:
        actions.save_draft(None, service=cast.move, title="A desk", impact="me", by=cast.ana, now=MONDAY)
    assert refused.value.field == "impact"


def test_the_page_asks_and_keeps_what_was_said(cast, tuesday):
    ana, address = client_of(cast.ana), f"/services/{cast.move.pk}/ask/"
    assert "How many does it stop?" in ana.get(address).content.decode()
    sent = {"key": str(uuid4()), "title": "A desk", "impact": "many", "urgency": "someday", "do": "ask"}
    refused = ana.post(address, sent)
    assert refused.status_code == 422
    assert '<option value="many" selected>' in refused.content.decode()
    ana.post(address, sent | {"urgency": "days"})
    assert ServiceRequest.objects.get().priority == "first"


def test_programs_say_and_read_it(cast, tuesday):
    ana, body = program(cast.ana), {"title": "A desk", "answers": ANSWERS, "impact": "one", "urgency": "weeks"}
    address = f"/api/v1/services/{cast.move.pk}/requests"
    made = ana.post(address, json.dumps(body), content_type="application/json").json()
    assert (made["impact"], made["urgency"], made["priority"]) == ("one", "weeks", "later")
    wrong = ana.post(address, json.dumps(body | {"impact": "5"}), content_type="application/json")
    assert (wrong.status_code, list(wrong.json()["errors"])) == (422, ["impact"])


def test_parts_come_as_the_whole_did(cast):
    whole = ask(cast, MONDAY, **URGENT)
    [part] = actions.split(whole, titles=["Two of the six"], by=cast.ben, now=MONDAY)
    assert (part.priority, part.impact, part.urgency) == ("first", "team", "now")
    assert working(cast).priority == ""
