"""What do thanks and credit show on the pages of others?"""

import pytest
from django.utils import timezone
from tests.recognition.thanking import DID, delivered, note

from footpath.recognition.actions import hide_thanks
from footpath.requests import actions

pytestmark = pytest.mark.django_db


def test_on_a_delivered_request_stand_those_who_had_a_part_and_a_way_to_thank_them(cast, sign_in):
    done = delivered(cast, timezone.now())
    page = sign_in(cast.ana).get(done.get_absolute_url()).content.decode()
    assert "Who had a part in it" in page
    assert f"/thanks/write/?request={done.pk}" in page
    assert "Somebody is missing" in page
    note(cast.ana, cast.ben, service_request=done, now=timezone.now())
    page = sign_in(cast.ana).get(done.get_absolute_url()).content.decode()
    assert "You said thank you" in page
    assert f"/thanks/write/?request={done.pk}" not in page
    assert "said thank you" not in sign_in(cast.cleo).get(done.get_absolute_url()).content.decode()


def test_before_it_is_delivered_there_is_nothing(cast, asked, sign_in):
    assert "Who had a part in it" not in sign_in(cast.ana).get(asked.get_absolute_url()).content.decode()


def test_a_word_that_has_helped_can_become_a_note(cast, word, sign_in):
    now = timezone.now()
    actions.thank(word, text="Thank you, Ben.", by=cast.ana, now=now)
    page = sign_in(cast.ana).get(word.get_absolute_url()).content.decode()
    assert "Make it a note" in page
    assert "Make it a note" not in sign_in(cast.ben).get(word.get_absolute_url()).content.decode()
    filled = {"filled": "yes", "word": word.pk, "did": "Thank you, Ben."}
    page = sign_in(cast.ana).post("/thanks/write/", filled).content.decode()
    assert cast.ben.email in page
    assert "Thank you, Ben." in page
    note(cast.ana, cast.ben, word=word, now=now)
    assert "Your note" in sign_in(cast.ana).get(word.get_absolute_url()).content.decode()


def test_a_persons_page_shows_what_one_may_read(cast, sign_in):
    now = timezone.now()
    it = note(cast.ana, cast.ben, now=now, seen="public")
    done = delivered(cast, now)
    at = f"/people/{cast.ben.pk}/"
    pages = {who: sign_in(getattr(cast, who)).get(at).content.decode() for who in ("ana", "ben", "cleo", "dov")}
    assert all(DID[:40] in page for page in pages.values())
    assert "Thank Ben" in pages["dov"]
    assert "Thank Ben" not in pages["ben"]
    assert [who for who, page in pages.items() if done.title in page] == ["ben", "cleo"]
    hide_thanks(it, by=cast.ben, now=now)
    assert DID[:40] not in sign_in(cast.dov).get(at).content.decode()


def test_a_teams_page_shows_what_it_was_thanked_for(cast, sign_in):
    note(cast.ana, team=cast.facilities, now=timezone.now(), seen="public")
    page = sign_in(cast.dov).get(f"/teams/{cast.facilities.pk}/").content.decode()
    assert DID[:40] in page
    assert f"/thanks/write/?team={cast.facilities.pk}" in page


def test_home_shows_new_notes_and_what_is_worth_a_word(cast, sign_in):
    now = timezone.now()
    done = delivered(cast, now)
    actions.accept(done, by=cast.ana, now=now)
    assert "Ben Okafor did it, and you accepted it." in sign_in(cast.ana).get("/").content.decode()
    note(cast.ana, cast.ben, service_request=done, now=now)
    assert "did it, and you accepted it" not in sign_in(cast.ana).get("/").content.decode()
    assert DID[:40] in sign_in(cast.ben).get("/").content.decode()
