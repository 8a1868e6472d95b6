"""Which pages list instruments, begin one, and show what earlier versions asked?"""

import re
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.surveys.making import SMALL, champion, made

from footpath.surveys.actions import save_draft
from footpath.surveys.building.instrument_file import read_instrument, write_instrument
from footpath.surveys.models import Instrument, Version
from footpath.surveys.ready import READY


@pytest.fixture
def page(cast, client, tuesday):
    client.force_login(champion(cast.cleo))
    return client


def test_there_is_a_way_to_begin(page):
    assert "No survey yet" in page.get(reverse("survey-builder")).text
    assert page.get(reverse("survey-begin")).text.count("Take this one") == len(READY)


def test_ready_empty_or_from_a_file(page):
    begin = reverse("survey-begin")
    page.post(begin, {"how": "pulse"})
    page.post(begin, {"how": "empty", "title": "Über uns!"})
    brought = SimpleUploadedFile("x.json", write_instrument(SMALL).encode())
    page.post(begin, {"how": "file", "file": brought})
    assert set(Instrument.objects.values_list("key", flat=True)) == {"pulse", "uber-uns", "small"}
    assert "Über uns!" in page.get(reverse("survey-builder")).text


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"how": "empty", "title": " "}, "Something that can be read"),
        ({"how": "file"}, "Choose a file first"),
        ({"how": "file", "file": b'{"footpath_instrument": 9}'}, "newer Footpath"),
        ({"how": "file", "file": b" " * 600_000}, "too large"),
        ({}, "Choose how to begin"),
    ],
)
def test_what_cannot_be_taken_is_said(page, facts, says):
    if isinstance(facts.get("file"), bytes):
        facts = facts | {"file": SimpleUploadedFile("x.json", facts["file"])}
    answer = page.post(reverse("survey-begin"), facts)
    assert answer.status_code == 422
    assert says in answer.text
    assert not Instrument.objects.exists()


def test_a_file_brings_back_what_was_saved(page, cast):
    version = made(cast)
    answer = page.get(reverse("survey-build-file", args=["small"]))
    assert read_instrument(answer.content) == SMALL
    assert 'filename="how-was-it-1.json"' in answer.headers["Content-Disposition"]
    page.post(reverse("survey-build-copy", args=["small"]))
    assert Instrument.objects.get(key="small-2").title == "How was it? (copy)"
    assert version.instrument.title == "How was it?"


def test_versions_with_what_differs_and_a_draft_that_goes(page, cast, tuesday):
    version = made(cast)
    Version.objects.update(fixed_at=tuesday)
    page.post(reverse("survey-build-next", args=["small"]))
    draft = Version.objects.get(number=2)
    save_draft(draft, replace(SMALL, title="How is it?"), edits=0, by=cast.cleo, now=tuesday)
    shown = page.get(reverse("survey-build-version", args=["small", 2])).text
    assert "How is it?" in shown
    assert "What is not as in version 1" in shown
    assert page.get(reverse("survey-build-version", args=["small", 3])).status_code == 404
    drop = reverse("survey-build-drop", args=["small"])
    assert "meanwhile" in page.post(drop, {"edits": "0"}, follow=True).text
    page.post(drop, {"edits": "1"})
    assert list(Version.objects.all()) == [version]
    assert page.post(drop, {"edits": "1"}).status_code == 404


def test_it_is_put_away(page, cast, tuesday):
    made(cast)
    page.post(reverse("survey-build-retire", args=["small"]))
    assert "Put away" in page.get(reverse("survey-builder")).text
    assert "Plan a wave" not in page.get(reverse("survey-build", args=["small"])).content.decode().split("</header>")[0]
    assert "already" in page.post(reverse("survey-build-retire", args=["small"]), follow=True).text


def test_what_a_page_belongs_to_leads_there(cast, client, tuesday):
    made(cast)
    client.force_login(cast.cleo)
    build, builder = reverse("survey-build", args=["small"]), reverse("survey-builder")
    assert f'<p class="eyebrow"><a href="{builder}">' in client.get(build).text
    for name in ("pilot", "languages", "plan", "about", "behaviors"):
        page = client.get(reverse(f"survey-build-{name}", args=["small"])).text
        assert f'<p class="eyebrow"><a href="{build}">' in page
        assert not re.search(r">[^<]*nstrument[^>]*<", page.partition("<main")[2])
