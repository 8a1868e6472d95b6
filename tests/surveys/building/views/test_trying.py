"""Which pages show an instrument as it will be read, and let people try it?"""

import json

import pytest
from django.urls import reverse
from tests.surveys.making import made

from footpath.people.models import Answered
from footpath.surveys.models import Tester as Asked
from footpath.surveys.models import Trial, Version

PILOT = "survey-build-pilot"
TRY = "survey-try"


@pytest.fixture
def page(cast, client, tuesday):
    made(cast, wordings={"de": {"item:used": "Haben Sie es benutzt?"}})
    client.force_login(cast.cleo)
    return client


def test_the_preview_is_the_form_and_sends_nothing(page):
    shown = page.get(reverse("survey-build-preview", args=["small"]))
    assert 'data-question="q.greets"' in shown.text
    assert 'method="post"' not in shown.text
    assert "Nothing of it is sent or kept" in shown.text
    assert "Haben Sie es benutzt?" in page.get(reverse("survey-build-preview", args=["small"]) + "?language=de").text


def test_people_are_asked_by_their_names(page, cast):
    address = reverse(PILOT, args=["small"])
    assert page.post(address, {"people": "Ana Ferreira\nben@demo.example"}).status_code == 302
    assert Asked.objects.count() == 2
    for typed, says in (("Nobody", "Nobody here is called"), ("", "not asked yet"), ("Ana Ferreira", "not asked yet")):
        answer = page.post(address, {"people": typed})
        assert answer.status_code == 422
        assert says in answer.text
    assert "0 of 5 have tried it" in page.get(address).text


def test_a_tester_says_how_it_went_and_is_remembered_nowhere(page, cast):
    page.post(reverse(PILOT, args=["small"]), {"people": "Ana Ferreira"})
    address = reverse(TRY, args=["small"])
    assert page.get(address).status_code == 404  # Cleo was not asked
    page.force_login(cast.ana)
    assert "How was it?" in page.get(reverse("surveys")).text
    assert "stays in your browser" in page.get(address).text
    long = page.post(address, {"comment.why": "a" * 1001, "comment.": "Keep this", "times": "["})
    assert long.status_code == 422
    assert "Keep this" in long.text
    assert Trial.objects.count() == 0
    facts = {"comment.why": "Unclear", "times": json.dumps({"used": 3, "why": 1e400}), "q.used": "yes"}
    assert "Thank you" in page.post(address, facts).text
    trial = Trial.objects.get()
    assert (trial.seconds, trial.whole, trial.comments) == ({"used": 4}, 3, {"why": "Unclear"})
    assert not Answered.objects.exists()
    assert page.post(address, facts).status_code == 409
    assert "How was it?" not in page.get(reverse("surveys")).text


def test_times_and_comments_of_five_are_shown(page, cast):
    page.post(
        reverse(PILOT, args=["small"]),
        {"people": "ana@demo.example, ben@demo.example, dov@demo.example, eve@demo.example, max@demo.example"},
    )
    for person in (cast.ana, cast.ben, cast.dov, cast.eve, cast.max):
        page.force_login(person)
        page.post(reverse(TRY, args=["small"]), {"comment.used": "Used what?", "times": '{"used": 40}'})
    page.force_login(cast.cleo)
    shown = page.get(reverse(PILOT, args=["small"])).text
    assert shown.count("Used what?") == 5
    assert "up to 60" in shown
    assert "slow" in shown


def test_once_it_was_sent_nobody_tries_it(page, cast, tuesday):
    page.post(reverse(PILOT, args=["small"]), {"people": "Ana Ferreira"})
    Version.objects.update(fixed_at=tuesday)
    assert page.post(reverse(PILOT, args=["small"]), {"people": "Ben Okafor"}).status_code == 409
    page.force_login(cast.ana)
    assert "sent meanwhile" in page.get(reverse(TRY, args=["small"])).text
