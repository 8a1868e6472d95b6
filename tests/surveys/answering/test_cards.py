"""What stands on the cards for people without a desk, and who can print them?"""

import re

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.surveys.answering.asking import invited, marked, survey, wave

from footpath.surveys.answering.cards import drawn, sheet_of_cards
from footpath.surveys.invitations import code_of
from footpath.surveys.models import Wave
from footpath.ui.pdf import pdf

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def asked(cast):
    """Ana and Ben are asked in a survey of Eve's."""
    running = wave(survey(cast))
    return [invited(running, person) for person in (cast.ana, cast.ben)]


def test_everybody_who_is_asked_has_a_card_whether_they_answered_or_not(asked, client):
    before = sheet_of_cards(asked[0].wave, asked)
    assert [card["name"] for card in before["cards"]] == ["Ana Ferreira", "Ben Okafor"]
    assert [card["team"] for card in before["cards"]] == ["Flight operations", "Facilities"]
    client.post("/a/", marked(code=code_of(asked[0])))
    asked[0].refresh_from_db()
    assert asked[0].done
    assert sheet_of_cards(asked[0].wave, asked) == before


def test_what_is_typed_from_a_card_opens_the_survey(asked, client):
    card = sheet_of_cards(asked[0].wave, asked)["cards"][0]
    path = card["address"].partition("/")[2] + card["code"]
    assert re.fullmatch(r"a/([a-z2-7]{4} ){7}[a-z2-7]{4}", path)
    assert client.get(f"/{path}/").status_code == 200


def test_the_code_is_drawn_and_set_on_paper(asked):
    assert drawn("https://x.example/a/b/") != drawn("https://x.example/a/c/")
    page = pdf("surveys/cards.typ", sheet_of_cards(asked[0].wave, asked * 5), now=MONDAY)
    assert page.startswith(b"%PDF")
    assert b"/Count 2" in page or page.count(b"/Type /Page") >= 2


def test_only_whoever_runs_it_prints_them_and_only_while_it_is_open(cast, asked, sign_in):
    address = reverse("survey-cards", args=[asked[0].wave_id])
    assert [sign_in(person).get(address).status_code for person in (cast.ana, cast.cleo, cast.max)] == [404, 404, 404]
    answer = sign_in(cast.eve).get(address)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "no-store" in answer.headers["Cache-Control"]
    Wave.objects.filter(pk=asked[0].wave_id).update(state="closed")
    assert sign_in(cast.eve).get(address).status_code == 404
