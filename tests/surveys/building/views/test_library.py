"""Which pages show the library of behaviors, and let champions word it?"""

import pytest
from django.urls import reverse
from tests.surveys.making import champion

from footpath.surveys.behaviors import behavior

TEXTS = {"name": "Nods", "theme": "welcome", "asking": "nod", "asked": "nod", "praise": "You nodded.", "is_shown": "on"}


@pytest.fixture
def page(cast, client, tuesday):
    client.force_login(champion(cast.cleo))
    return client


def test_everybody_reads_it_and_champions_word_it(page, cast):
    assert "Says early when it will be late" in page.get(reverse("survey-behaviors")).text
    address = reverse("survey-behavior", args=["greets"])
    page.post(address, TEXTS | {"number": "0"})
    assert behavior("greets").name == "Nods"
    shown = page.get(address).text
    assert "Greets" in shown
    late = page.post(address, TEXTS | {"number": "0", "name": "Bows"})
    assert late.status_code == 409
    assert "Bows" in late.text
    assert 'name="number" value="1"' in late.text
    page.force_login(cast.ana)
    assert "Nods" in page.get(reverse("survey-behaviors")).text
    assert page.get(address).status_code == 403


def test_one_is_added_and_what_cannot_be_kept_stays_typed(page):
    add = reverse("survey-behavior-add")
    page.post(add, TEXTS | {"number": "0"})
    assert behavior("nods").asking == "nod"
    for facts in ({"name": ""}, {"praise": "a\u202e"}, {"number": "x"}):
        answer = page.post(add, TEXTS | {"number": "0", "asked": "nod twice"} | facts)
        assert answer.status_code == 422
        assert "nod twice" in answer.text
    assert page.get(reverse("survey-behavior", args=["nobody"])).status_code == 404
