"""Does the practice room hold a walk from the first answer to a phrase of the team, and is it theirs alone?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.growth.practicing import BETTER, LIMIT, LINE, SAYS, accepted, card, phrase, suggested
from tests.requests.stages import queued

from footpath.growth.models import Card, CoachQuiet, Phrase, Polish
from footpath.growth.practice.situations import SITUATIONS

pytestmark = pytest.mark.django_db


def test_the_room_has_eight_situations_and_each_its_statements(cast, sign_in):
    client = sign_in(cast.ben)
    page = client.get("/practice/").content.decode()
    for one in SITUATIONS:
        assert reverse("practice-situation", args=[one.key]) in page
        assert client.get(f"/practice/in/{one.key}/?n=3").status_code == 200
    assert client.get("/practice/in/rain/").status_code == 404
    assert client.get("/practice/in/later/?n=99x").status_code == 200


def test_an_answer_is_heard_without_a_script_and_one_good_way_is_shown(cast, sign_in):
    client = sign_in(cast.ben)
    page = client.post("/practice/in/later/?n=1", {"text": "I can't do it."}).content.decode()
    assert "A refusal" in page
    assert "I can&#x27;t do it." in page  # what was typed stays
    page = client.post("/practice/in/later/?n=1", {"text": LINE, "show": "1"}).content.decode()
    assert "they know what happens next" in page
    assert "Which two do you need first?" in page
    assert client.post("/practice/in/later/", {"text": "x" * 3000}).status_code == 422


def test_the_coach_hears_as_one_writes_and_praises_an_honest_limit(cast, sign_in):
    client = sign_in(cast.ben)
    said = client.post("/practice/heard/", {"text": "I can't on Monday, but Cleo can bring it on Tuesday at nine."})
    assert "An honest limit" in said.content.decode()
    assert "A rule as a wall" in client.post("/practice/heard/", {"line": "It's against policy."}).content.decode()
    assert not client.post("/practice/heard/", {"text": " "}).content.strip()


def test_a_card_goes_from_what_slips_out_to_the_team(cast, sign_in):
    client = sign_in(cast.ben)
    page = client.post("/practice/cards/new/", {"filled": "1", "says": SAYS, "situation": "later"}).content.decode()
    assert "We can&#x27;t do it by Thursday" in page
    assert not Card.objects.exists()  # filled in and not kept
    assert client.post("/practice/cards/new/", {"says": "", "situation": "later"}).status_code == 422
    client.post("/practice/cards/new/", {"says": SAYS, "situation": "later", "rewritten": LINE, "limit": LIMIT})
    one = Card.objects.get()
    assert client.post(f"/practice/cards/{one.pk}/ask/", {"helper": "nobody"}).status_code == 422
    client.post(f"/practice/cards/{one.pk}/ask/", {"helper": cast.ana.name})
    polish = Polish.objects.get()

    client = sign_in(cast.ana)
    page = client.get(polish.get_absolute_url()).content.decode()
    assert LINE in page
    assert LIMIT not in page
    assert client.get(one.get_absolute_url()).status_code == 404
    assert client.post(polish.get_absolute_url(), {"line": ""}).status_code == 422
    client.post(polish.get_absolute_url(), {"line": BETTER, "note": "Ask them"})

    client = sign_in(cast.ben)
    assert BETTER in client.get(one.get_absolute_url()).content.decode()
    client.post(f"/practice/polish/{polish.pk}/take/")
    given = {"team": cast.facilities.pk, "text": BETTER}
    assert client.post(f"/practice/cards/{one.pk}/give/", {**given, "text": ""}).status_code == 422
    said = client.post(f"/practice/cards/{one.pk}/give/", given)
    assert said.url == reverse("practice-phrases", args=[cast.facilities.pk])
    assert BETTER in client.get(said.url).content.decode()
    assert client.post(f"/practice/cards/{one.pk}/give/", given).status_code == 409


def test_a_card_that_changed_meanwhile_is_not_written_over(cast, sign_in):
    one = card(cast.ben)
    client = sign_in(cast.ben)
    facts = {"says": SAYS, "situation": "", "edits": 0}
    assert client.post(one.get_absolute_url(), facts).status_code == 302
    said = client.post(one.get_absolute_url(), {**facts, "says": "Not today"})
    assert said.status_code == 409
    assert "Not today" in said.content.decode()
    assert client.post(one.get_absolute_url(), {"says": "x" * 999}).status_code == 422


def test_cards_and_lines_of_others_are_not_there(cast, sign_in):
    polish = suggested(cast.ben, cast.ana)
    for who in (cast.cleo, cast.eve, cast.max):
        client = sign_in(who)
        assert client.get(polish.card.get_absolute_url()).status_code == 404
        assert client.get(polish.get_absolute_url()).status_code == 404
        for door in ("throw-away", "ask", "give"):
            assert client.post(f"/practice/cards/{polish.card_id}/{door}/").status_code == 404
        assert client.post(f"/practice/polish/{polish.pk}/take/").status_code == 404
    client = sign_in(cast.ana)
    assert client.post(f"/practice/polish/{polish.pk}/take/").status_code == 404  # the owner takes it
    client = sign_in(cast.ben)
    assert client.get(polish.get_absolute_url()).url == polish.card.get_absolute_url()


def test_it_is_thrown_away(cast, sign_in):
    one = accepted(cast.ben, cast.ana)
    client = sign_in(cast.ben)
    assert client.post(f"/practice/cards/{one.pk}/throw-away/").url == "/practice/"
    assert not Card.objects.exists()


def test_a_lead_retires_a_phrase_and_the_team_counts_uses(cast, sign_in):
    one = phrase(cast)
    client = sign_in(cast.ben)
    assert client.post(f"/practice/phrases/{one.pk}/use/").status_code == 204
    assert client.post(f"/practice/phrases/{one.pk}/retire/").status_code == 403
    client = sign_in(cast.cleo)
    client.post(f"/practice/phrases/{one.pk}/retire/")
    assert client.post(f"/practice/phrases/{one.pk}/use/").status_code == 409
    assert "Put it back" in client.get(one.get_absolute_url()).content.decode()
    client.post(f"/practice/phrases/{one.pk}/retire/", {"back": "1"})
    assert Phrase.objects.get().retired_at is None
    client = sign_in(cast.dov)
    assert client.get(one.get_absolute_url()).status_code == 404
    assert client.post(f"/practice/phrases/{one.pk}/use/").status_code == 404


def test_two_hints_at_most_and_none_for_whoever_wants_none(cast, sign_in):
    client = sign_in(cast.ben)
    text = "It's against policy. You should have asked earlier. I don't know. No."
    assert client.post("/coach/", {"write-text": text}).content.decode().count("<mark>") == 2
    assert not client.post("/coach/", {"write-text": "Happy to help, tomorrow at nine."}).content.strip()
    way = {"decline-reason": "We can't.", "decline-alternative": "Dana can help today."}
    assert not client.post("/coach/", way).content.strip()
    said = client.post("/coach/hush/", {"hushed": "1"}, headers={"HX-Request": "true"})
    assert "practice room" in said.content.decode()
    assert CoachQuiet.objects.exists()
    assert not client.post("/coach/", {"write-text": text}).content.strip()
    assert client.post("/coach/hush/", {"hushed": "0", "back": "https://elsewhere.example/"}).url == "/practice/"
    assert not CoachQuiet.objects.exists()


def test_guests_practice_nothing_here(client, db):
    for address in ("/practice/", "/practice/in/later/"):
        assert client.get(address).status_code == 302
    assert client.post("/coach/", {"write-text": "No."}).status_code in (302, 401, 403)


def test_the_reply_box_and_the_no_listen(cast, sign_in):
    one = phrase(cast, now=MONDAY)
    it = queued(cast)
    client = sign_in(cast.ben)
    page = client.get(it.get_absolute_url()).content.decode()
    assert 'hx-post="/coach/"' in page
    assert one.text in page
    assert "delay:600ms from:#id_decline-alternative" in page
    client = sign_in(it.asker)
    assert one.text not in client.get(it.get_absolute_url()).content.decode()
