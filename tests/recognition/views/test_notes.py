"""Where does somebody find thank-you notes, and write one?"""

import pytest
from django.utils import timezone
from tests.recognition.thanking import DID, EFFECT, delivered, note

from footpath.recognition.actions import choose_copies
from footpath.recognition.models import Recipient, ThankNote

pytestmark = pytest.mark.django_db
WRITE = "/thanks/write/"


def typed(**more):
    return {"did": DID, "effect": EFFECT, "seen": "private", **more}


def test_everybody_finds_theirs_and_nobody_elses(cast, sign_in):
    now = timezone.now()
    note(cast.ana, cast.ben, now=now)
    note(cast.dov, cast.ben, now=now, did="You lent me your good umbrella", seen="public")
    shows = ("", "said", "around", "copies", "named", "nonsense")
    pages = {
        who: {show: sign_in(getattr(cast, who)).get(f"/thanks/?show={show}").content.decode() for show in shows}
        for who in ("ana", "ben", "eve")
    }
    assert DID[:40] in pages["ben"][""]
    assert "umbrella" in pages["ben"][""]
    assert DID[:40] in pages["ana"]["said"]
    assert not any(DID[:40] in page for page in pages["eve"].values())
    assert "umbrella" in pages["eve"]["around"]
    assert "2 people thanked you by name" in pages["ben"][""]


def test_somebody_is_thanked_by_name_and_hears_where_it_stands(cast, sign_in):
    client = sign_in(cast.ana)
    assert "Who may read it?" in client.get(f"{WRITE}?to={cast.ben.pk}").content.decode()
    answer = client.post(WRITE, typed(to=f"{cast.ben.name}, {cast.cleo.email}", seen="public"))
    it = ThankNote.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, it.get_absolute_url())
    assert set(Recipient.objects.values_list("person", flat=True)) == {cast.ben.pk, cast.cleo.pk}


def test_all_who_had_a_part_are_ticked_and_one_can_be_left_out(cast, sign_in):
    done = delivered(cast, timezone.now())
    page = sign_in(cast.ana).get(f"{WRITE}?request={done.pk}").content.decode()
    assert f'value="{cast.ben.pk}"' in page
    assert "checked" in page
    answer = sign_in(cast.ana).post(WRITE, typed(request=done.pk, of=[cast.ben.pk], to=cast.max.email))
    it = ThankNote.objects.get()
    assert answer.status_code == 302
    assert it.request == done
    assert {one.person for one in it.recipients.all()} == {cast.ben, cast.max}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"did": "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉", "effect": ""}, "in a few words of your own"),
        ({"to": "ana@demo.example"}, "goes to somebody else"),
        ({"to": "Nobody Atall"}, "nobody is called that"),
        ({"to": ""}, "Say whom you thank"),
        ({"seen": "everyone"}, "valid choice"),
        ({"team": "x"}, "valid choice"),
        ({"did": "x" * 1300}, "1300"),
        ({"form_key": "no key"}, "UUID"),
        ({"did": "a\x00b you stayed late for all of us"}, "null"),
    ],
)
def test_what_cannot_be_taken_comes_back_as_it_was_typed(cast, sign_in, more, said):
    answer = sign_in(cast.ana).post(WRITE, {**typed(to=cast.ben.email), "effect": "The effect stays", **more})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said.lower() in page.lower()
    assert more.get("effect", "The effect stays") in page
    assert not ThankNote.objects.exists()


def test_very_many_are_refused_and_nothing_that_was_typed_is_lost(cast, sign_in):
    client = sign_in(cast.ana)
    answers = [client.post(WRITE, typed(to=cast.ben.email, did=f"{DID}, number {n}")) for n in range(60)]
    assert [answer.status_code for answer in answers] == [302] * 12 + [409] * 48
    page = answers[-1].content.decode()
    assert f"{DID}, number 59" in page
    assert "still here" in page


def test_a_double_click_is_one_note(cast, sign_in):
    client = sign_in(cast.ana)
    facts = typed(to=cast.ben.email, form_key="6f1c1b6e-7d0e-4c5e-9a57-0f6b1d1d0a01")
    assert client.post(WRITE, facts)["Location"] == client.post(WRITE, facts)["Location"]
    assert ThankNote.objects.count() == 1


def test_what_another_page_has_filled_in_is_not_sent_yet(cast, sign_in):
    page = sign_in(cast.ana).post(WRITE, {"filled": "yes", "to": cast.ben.email, "did": DID}).content.decode()
    assert DID in page
    assert not ThankNote.objects.exists()


@pytest.mark.parametrize("query", ["request=0", "request=x", f"request={'9' * 30}", "word=1&team=x&to=x", "to=999999"])
def test_what_is_not_there_leaves_an_empty_page(cast, sign_in, query):
    assert sign_in(cast.ana).get(f"{WRITE}?{query}").status_code == 200


def test_copies_are_chosen_on_the_page(cast, sign_in):
    now, client = timezone.now(), sign_in(cast.ben)
    assert client.post("/thanks/copies/", {"copies": "on"}).status_code == 302
    note(cast.ana, cast.ben, now=now)
    assert "Copies for me" in sign_in(cast.cleo).get("/thanks/").content.decode()
    assert client.post("/thanks/copies/", {}).status_code == 302
    assert "Copies for me" not in sign_in(cast.cleo).get("/thanks/").content.decode()
    choose_copies(copies=True, by=cast.ben, now=now)
