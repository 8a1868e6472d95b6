"""Which page has one thank-you note, and what can be done with it?"""

import pytest
from django.utils import timezone
from tests.recognition.thanking import DID, EFFECT, note

from footpath.recognition.card import as_card
from footpath.recognition.models import ThankNote

pytestmark = pytest.mark.django_db


def test_whoever_may_reads_it_and_nobody_else_learns_that_it_is_there(cast, sign_in):
    it = note(cast.ana, cast.ben, now=timezone.now())
    page = sign_in(cast.ben).get(it.get_absolute_url()).content.decode()
    assert DID in page
    assert EFFECT in page
    for who in (cast.cleo, cast.eve, cast.max):
        client = sign_in(who)
        assert client.get(it.get_absolute_url()).status_code == 404
        assert client.get(f"{it.get_absolute_url()}card.pdf").status_code == 404
        assert client.post(f"{it.get_absolute_url()}hide/").status_code == 404


def test_it_is_hidden_shown_and_taken_back(cast, sign_in):
    it = note(cast.ana, cast.ben, now=timezone.now(), seen="public")
    at, ben, ana, dov = it.get_absolute_url(), sign_in(cast.ben), sign_in(cast.ana), sign_in(cast.dov)
    assert ben.post(f"{at}hide/").status_code == 302
    assert (dov.get(at).status_code, ana.get(at).status_code) == (404, 200)
    assert "Show it again" in ben.get(at).content.decode()
    assert ana.post(f"{at}show/").status_code == 403
    assert ben.post(f"{at}show/").status_code == 302
    assert dov.get(at).status_code == 200
    assert dov.post(f"{at}take-back/").status_code == 403
    assert ana.post(f"{at}take-back/").status_code == 302
    assert ana.get(at).status_code == ben.get(at).status_code == 404
    assert ana.post(f"{at}take-back/").status_code == 404


def test_scripts_in_a_note_are_words(cast, sign_in):
    it = note(cast.ana, cast.ben, now=timezone.now(), did="<script>alert('thanks a lot for it')</script>")
    page = sign_in(cast.ben).get(it.get_absolute_url()).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_the_card_is_one_page_however_long_it_is(cast, sign_in):
    long = "You stayed, and stayed, and explained it all again. " * 23
    for did, effect in ((DID, EFFECT), (long, long)):
        it = note(cast.ana, cast.ben, cast.cleo, now=timezone.now(), did=did, effect=effect)
        answer = sign_in(cast.ben).get(f"{it.get_absolute_url()}card.pdf")
        assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
        assert answer.content.count(b"/Type /Page\n") + answer.content.count(b"/Type/Page/") <= 1


def test_the_card_says_who_to_whom_and_when(cast):
    it = note(cast.ana, cast.ben, cast.cleo, team=cast.facilities)
    card = as_card(ThankNote.objects.get(pk=it.pk), timezone.now())
    assert (card["to"], card["by"], card["of"]) == (
        "Ben, Cleo and Facilities", "Ana Ferreira", "Duty manager, Flight operations",
    )  # fmt: skip
    assert card["day"] == "23 November 2026"
