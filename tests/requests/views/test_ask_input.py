"""Does any text get through the page on which one asks without harm: kept, or named with what is wrong?"""

import html
import json
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import Cast
from tests.requests.stages import new_terms

from footpath.catalog.models import Service
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.django_db
NAUGHTY = json.loads(Path(__file__).parents[2].joinpath("data/blns.json").read_text())
KINDS = ("text", "long_text", "number", "date", "choice", "choices", "yes_no", "person", "file")
EVERY_KIND = [
    {"key": kind, "label": f"A {kind}", "kind": kind, "choices": ["one", "two"] if "choice" in kind else []}
    for kind in KINDS
] + [{"key": "many", "label": "One of many", "kind": "choice", "choices": list("abcdef"), "required": False}]
TYPED = ("title", "details", "needed_by", "asked_for", *(f"answer_{kind}" for kind in KINDS if kind != "file"))
DAYS = ["2027-02-29", "0001-01-01", "9999-12-31", "31.12.2027", "2027-13-01", "99999-01-01", "-2027-01-01", "today"]


@pytest.fixture
def ana(cast: Cast, sign_in) -> Client:
    new_terms(requirements=EVERY_KIND)
    return sign_in(cast.ana)


@pytest.fixture
def service() -> int:
    return Service.objects.get().pk


def send(client: Client, service: int, **facts: object):
    return client.post(reverse("ask", args=[service]), {"title": "A line", "do": "ask", **facts})


def wrong_with(page) -> dict[str, list[str]]:
    return page.context["form"].errors


@pytest.mark.parametrize("field", TYPED)
@pytest.mark.parametrize("given", ["a\x00b", "x" * 9000])
def test_what_does_not_fit_is_named_and_stays(ana: Client, service: int, cast: Cast, field: str, given: str) -> None:
    page = send(ana, service, **{field: given})
    assert page.status_code == 422
    assert list(wrong_with(page)) == [field]
    if field not in ("answer_choice", "answer_choices", "answer_yes_no"):  # there is no box for what was never offered
        assert html.escape(given.strip()) in page.content.decode()
    label = page.context["form"][field].label
    assert f">{label}</a>: " in page.content.decode()


@pytest.mark.parametrize("field", ["needed_by", "answer_date"])
@pytest.mark.parametrize("day", DAYS)
def test_days_that_cannot_be_are_named_and_stay(ana: Client, service: int, cast: Cast, field: str, day: str) -> None:
    page = send(ana, service, **{field: day})
    assert page.status_code == 422
    assert list(wrong_with(page)) == [field]
    assert f'value="{day}"' in page.content.decode()


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("answer_number", "six"),
        ("answer_number", "1e400"),
        ("answer_number", "NaN"),
        ("answer_choice", "three"),
        ("answer_choices", ["one", "three"]),
        ("answer_yes_no", "perhaps"),
        ("asked_for", "nobody@demo.example"),
    ],
)
def test_the_wrong_kind_of_answer_is_named(ana: Client, service: int, cast: Cast, field: str, given: object) -> None:
    page = send(ana, service, **{field: given})
    assert page.status_code == 422
    assert list(wrong_with(page)) == [field]


def test_every_box_may_stay_empty_in_a_draft(ana: Client, service: int) -> None:
    assert send(ana, service, **dict.fromkeys(TYPED, ""), do="save").status_code == 302
    blank = dict.fromkeys(TYPED, "   ") | {"answer_choices": "", "needed_by": ""}
    assert send(ana, service, **blank, do="save").status_code == 302
    assert not ServiceRequest.objects.exists()


def test_naughty_texts_do_no_harm_on_the_way(ana: Client, service: int) -> None:
    """Saved while typed, compared with what was asked before, and shown again."""
    for text in NAUGHTY[::100]:
        facts = dict.fromkeys((*TYPED, "key", "seen", "noticed", "remove"), text)
        assert ana.post(reverse("ask-draft", args=[service]), facts).status_code == 204, text
        assert ana.post(reverse("ask-odds", args=[service]), facts).status_code == 200, text
        assert ana.post(reverse("ask", args=[service]), facts | {"do": text}).status_code in (302, 422), text
        assert ana.get(reverse("ask", args=[service]), {"key": text}).status_code in (200, 302), text
        assert ana.get(reverse("people-names"), {"asked_for": text}).status_code == 200, text


def test_marks_in_a_text_stay_text(ana: Client, service: int) -> None:
    page = send(ana, service, answer_number="<script>alert(1)</script>", details="</textarea><b>bold</b>")
    assert "<script>alert" not in page.content.decode()
    assert "<b>bold</b>" not in page.content.decode()


def test_numbers_that_no_database_holds_lead_nowhere(ana: Client, service: int) -> None:
    assert ana.get(reverse("ask", args=[10**30])).status_code == 404
    for number in (10**30, f"FP-{10**30}", 10**18 - 1):
        assert ana.get(f"/requests/{number}/draft/").status_code == 404
    assert ana.get(reverse("attachment", args=[1, 10**30])).status_code == 404
    odds = ana.post(reverse("ask-odds", args=[service]), {"noticed": str(10**30), "remove": str(10**30)})
    assert odds.status_code == 200


def test_names_are_looked_up_however_long_what_is_typed(cast, sign_in) -> None:
    assert sign_in(cast.ana).get(reverse("people-names"), {"asked_for": "x" * 60_000}).status_code == 200
