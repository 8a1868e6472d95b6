"""Which pages translate an instrument?"""

import pytest
from django.urls import reverse
from tests.surveys.making import made

from footpath.surveys.actions import begin_version
from footpath.surveys.building.stored import questionnaire_of
from footpath.surveys.models import Instrument, Item, Version


@pytest.fixture
def page(cast, client, tuesday):
    made(cast)
    client.force_login(cast.cleo)
    return client


def german():
    return questionnaire_of(Version.objects.get()).wordings.get("de")


def test_a_language_is_chosen_translated_and_taken_away(page):
    listing = reverse("survey-build-languages", args=["small"])
    assert "One language so far" in page.get(listing).text
    address = page.post(listing, {"code": "de"}).headers["Location"]
    assert page.post(listing, {"code": "en"}).status_code == 422
    texts = {"title": "Wie war es?", "item:why": " Warum?\r\n", "option:used:yes": "Ja", "other": "x"}
    assert page.post(address, texts | {"edits": "0"}).status_code == 302
    assert german() == {"title": "Wie war es?", "item:why": "Warum?", "option:used:yes": "Ja"}
    assert "3 of 7 texts" in page.get(listing).text
    assert page.post(address, {"edits": "1", "drop": "1"}).status_code == 302
    assert german() is None


def test_what_is_too_long_or_too_late_stays_typed(page):
    address = reverse("survey-build-language", args=["small", "de"])
    long = page.post(address, {"title": "a" * 121, "item:why": "Warum?", "edits": "0"})
    assert (long.status_code, german()) == (422, None)
    late = page.post(address, {"item:why": "Warum?", "edits": "7"})
    assert late.status_code == 409
    for answer in (long, late):
        assert "Warum?" in answer.text
    assert 'name="edits" value="0"' in late.text


def test_there_is_no_language_that_does_not_exist_and_none_for_what_was_asked(page, tuesday):
    for code in ("en", "xx", "de-nowhere"):
        assert page.get(reverse("survey-build-language", args=["small", code])).status_code == 404
    Version.objects.update(fixed_at=tuesday)
    assert page.get(reverse("survey-build-language", args=["small", "de"])).status_code == 404
    assert "its words stay" in page.get(reverse("survey-build-languages", args=["small"])).text


def test_a_translation_that_is_older_than_its_text_says_so_until_it_is_changed(page, cast, tuesday):
    address, note = reverse("survey-build-language", args=["small", "de"]), "changed since it was translated"
    page.post(address, {"item:why": "Warum?", "option:used:yes": "Ja", "edits": "0"})
    Version.objects.update(fixed_at=tuesday)
    draft = begin_version(Instrument.objects.get(), by=cast.cleo, now=tuesday)
    assert note not in page.get(address).text
    Item.objects.filter(version=draft, key="why").update(text="Why, of all things?")
    assert page.get(address).text.count(note) == 1
    page.post(address, {"item:why": "Warum nur?", "option:used:yes": "Ja", "edits": str(draft.edits)})
    assert note not in page.get(address).text


def test_it_says_so_in_every_version_after_that_until_it_is_changed_and_not_where_the_first_words_are_back(
    page, cast, tuesday
):
    address, note = reverse("survey-build-language", args=["small", "de"]), "changed since it was translated"
    page.post(address, {"item:why": "Warum?", "edits": "0"})
    for text, count in (("Why, of all things?", 1), ("Why, of all things?", 1), ("Why?", 0)):
        Version.objects.update(fixed_at=tuesday)
        draft = begin_version(Instrument.objects.get(), by=cast.cleo, now=tuesday)
        Item.objects.filter(version=draft, key="why").update(text=text)
        assert page.get(address).text.count(note) == count
