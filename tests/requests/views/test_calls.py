"""Are calls and visits written down in ten seconds, and call-backs kept?"""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cast import MONDAY, ask

from footpath.requests import actions
from footpath.requests.models import Promise, ServiceRequest, Verdict, Word
from footpath.requests.models.asked import Channel

NEW = "/calls/new/"
NAUGHTY = json.loads(Path(__file__).parents[2].joinpath("data/blns.json").read_text())


@pytest.fixture
def ben(cast, sign_in):
    return sign_in(cast.ben)


def call(**more: str) -> dict[str, str]:
    return {"caller": "Ana Ferreira", "text": "She asks about the desks", "about": "word", "call_back": ""} | more


def text_of(response) -> str:
    return response.content.decode()


def test_the_open_requests_of_the_caller_are_offered(cast, asked, ben):
    key = f"request-{asked.pk}"
    assert key not in text_of(ben.get(NEW))
    assert f'value="{key}"' in text_of(ben.get(NEW, {"caller": "Ana Ferreira"}))
    part = ben.get(NEW, {"caller": "ana ferreira"}, headers={"HX-Request": "true", "HX-Target": "about"})
    assert text_of(part).startswith('<div id="about"')
    assert f'value="{key}"' in text_of(part)


def test_only_requests_with_my_teams_are_offered(cast, asked, sign_in):
    page = text_of(sign_in(cast.dov).get(NEW, {"caller": "Ana Ferreira"}))
    assert f"request-{asked.pk}" not in page
    assert 'value="word"' in page


def test_a_call_about_a_request_lands_on_it(cast, asked, ben, sign_in):
    answer = ben.post(NEW, call(about=f"request-{asked.pk}", visit="yes"))
    assert (answer.status_code, answer.headers["Location"]) == (302, asked.get_absolute_url())
    message = asked.messages.get()
    assert (message.kind, message.text) == ("visit", "She asks about the desks")
    assert "She asks about the desks" in text_of(sign_in(cast.ana).get(asked.get_absolute_url()))


def test_a_call_about_something_new_becomes_a_word(cast, ben):
    answer = ben.post(NEW, call())
    word = Word.objects.get()
    assert answer.headers["Location"] == word.get_absolute_url()
    assert (word.asker, word.helper, word.channel) == (cast.ana, cast.ben, Channel.CALL)


def test_or_a_draft_on_behalf_of_the_caller(cast, ben):
    answer = ben.post(NEW, call(about=f"service-{cast.move.pk}"))
    draft = ServiceRequest.objects.get()
    assert answer.headers["Location"] == reverse("draft", args=[draft.pk])
    assert (draft.asker, draft.asked_for, draft.title) == (cast.ben, cast.ana, "She asks about the desks")
    assert (draft.channel, draft.state) == (Channel.CALL, "draft")


def test_a_draft_has_nobody_to_call_back_yet(cast, ben):
    answer = ben.post(NEW, call(about=f"service-{cast.move.pk}", call_back="today"))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["about"])
    assert not ServiceRequest.objects.exists()


def test_a_call_back_is_seen_on_the_request_and_made_on_its_page(cast, asked, ben, sign_in):
    by = timezone.localtime() + timedelta(days=2)
    ben.post(NEW, call(about=f"request-{asked.pk}", call_back_by=by.strftime("%Y-%m-%dT%H:%M")))
    promise = Promise.objects.get()
    assert promise.kind == "call_back"
    page, address = text_of(ben.get(asked.get_absolute_url())), reverse("call-back", args=[promise.pk])
    assert "Ben calls back by" in page
    assert address in page
    assert address not in text_of(sign_in(cast.ana).get(asked.get_absolute_url()))
    assert "tel:+49 30 5550 101" in text_of(ben.get(address))
    assert ben.post(address, {"text": "Thursday is fine"}).headers["Location"] == asked.get_absolute_url()
    assert Verdict.objects.get().outcome in ("kept", "early")
    assert "Ben calls back by" not in text_of(ben.get(asked.get_absolute_url()))
    assert "This call has been made." in text_of(ben.get(address))


def test_the_second_caller_hears_that_the_call_was_made(cast, asked, ben, sign_in):
    now = timezone.now()
    actions.log_call(asked, text="Later", by=cast.ben, now=now, call_back_by=now + timedelta(hours=1))
    address = reverse("call-back", args=[Promise.objects.get().pk])
    assert sign_in(cast.cleo).post(address, {}).status_code == 302
    answer = ben.post(address, {"text": "I reached her"})
    assert answer.status_code == 409
    assert "Cleo Marin called back" in text_of(answer)


def test_a_call_back_is_for_the_serving_side_alone(cast, asked, word, sign_in):
    now = timezone.now()
    actions.log_call(asked, text="Later", by=cast.ben, now=now, call_back_by=now + timedelta(hours=1))
    noted = actions.take_down("Hm", caller=cast.ana, by=cast.ben, now=now, call_back_by=now + timedelta(hours=1))
    promised = actions.answer_yes(word, by=cast.ben, now=now)
    on_request, on_word = Promise.objects.filter(kind="call_back").order_by("pk")
    assert on_word.word == noted
    got = {
        name: [
            sign_in(getattr(cast, name)).get(reverse("call-back", args=[one.pk])).status_code
            for one in (on_request, on_word, promised)
        ]
        for name in ("ana", "ben", "cleo", "dov", "eve")
    }
    hidden = [404, 404, 404]
    assert got == {"ana": hidden, "ben": [200, 200, 404], "cleo": [200, 404, 404], "dov": hidden, "eve": hidden}


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"caller": ""}, "caller"),
        ({"caller": "Ana Ferreria"}, "caller"),
        ({"caller": "Ben Okafor"}, "caller"),
        ({"caller": "Ana\x00"}, "caller"),
        ({"caller": "x" * 255}, "caller"),
        ({"text": ""}, "text"),
        ({"text": "x" * 281}, "text"),
        ({"text": "a\x00b"}, "text"),
        ({"about": ""}, "about"),
        ({"about": "request-99999999999999999999"}, "about"),
        ({"visit": "by pigeon"}, "visit"),
        ({"call_back": "some day"}, "call_back"),
        ({"call_back_by": "2020-01-01T10:00"}, "call_back_by"),
        ({"call_back_by": "0001-01-01T00:00"}, "call_back_by"),
        ({"call_back_by": "9999-12-31T23:59"}, "call_back_by"),
        ({"call_back_by": "soon"}, "call_back_by"),
    ],
)
def test_what_cannot_be_taken_is_named_and_nothing_is_kept(cast, asked, ben, typed, field):
    answer = ben.post(NEW, call(**typed))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert answer.context["form"]["text"].value() == call(**typed)["text"]
    assert not Word.objects.exists()


def test_a_request_of_others_is_none_of_the_choices(cast, ben):
    other = ask(cast, MONDAY, by=cast.dov)
    answer = ben.post(NEW, call(about=f"request-{other.pk}"))
    assert list(answer.context["form"].errors) == ["about"]


def test_naughty_text_is_kept_or_refused_by_name(cast, ben):
    for text in NAUGHTY[::10]:
        assert ben.post(NEW, call(text=text)).status_code in (302, 422), text
        assert ben.post(NEW, call(caller=text)).status_code == 422, text
        assert ben.get(NEW, {"caller": text, "about": text}).status_code == 200, text


def test_the_moments_offered_lie_in_working_time(cast, ben):
    form = ben.get(NEW).context["form"]
    assert all(cast.hours.calendar.is_open(moment) for moment in form.moments.values())
    assert {"today", "next"} <= set(form.moments)


def test_a_call_promised_about_a_word_that_was_handed_on_can_be_made(cast, ben):
    now = timezone.now()
    promised = now + timedelta(hours=3)
    word = actions.take_down("The printer again", caller=cast.ana, by=cast.ben, now=now, call_back_by=promised)
    actions.hand_on(word, to=cast.cleo, by=cast.ben, now=now)
    address = reverse("call-back", args=[Promise.objects.get().pk])
    assert address in text_of(ben.get("/"))
    assert word.get_absolute_url() not in text_of(ben.get(address))
    assert ben.post(address, {"text": ""}).headers["Location"] == reverse("words")
    assert address not in text_of(ben.get("/"))


def test_a_call_that_nobody_lets_one_make_any_more_is_not_asked_for(cast, asked, ben):
    now = timezone.now()
    actions.log_call(asked, text="Call me", by=cast.ben, now=now, call_back_by=now + timedelta(hours=3))
    address = reverse("call-back", args=[Promise.objects.get().pk])
    assert address in text_of(ben.get("/"))
    cast.ben.memberships.all().delete()
    assert ben.get(address).status_code == 404
    assert address not in text_of(ben.get("/"))
