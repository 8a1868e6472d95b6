"""Does asking feel right in a real browser: saved while typed, by keyboard, and without scripts?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.browser import OpenPage
from tests.cast import Cast, past
from tests.requests.stages import new_terms

from footpath import jobs
from footpath.catalog.models import Service
from footpath.requests.models import Attachment, Question, ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.django_db(transaction=True)
FORM = [
    {"key": "room", "label": "Which room?"},
    {"key": "catering", "label": "Do you need catering?", "kind": "yes_no"},
    {"key": "food", "label": "What should there be?", "when": ["catering", "yes"]},
    {"key": "host", "label": "Who is the host?", "kind": "person", "why": "We call them when something is unclear."},
    {"key": "plan", "label": "Seating plan", "kind": "file"},
]
PLAN = {"name": "plan.png", "mimeType": "image/png", "buffer": b"a plan"}


@pytest.fixture
def event(cast: Cast) -> Service:
    """A service with a question that comes up, somebody to name and a file to add."""
    new_terms(requirements=FORM, name="Prepare a room")
    past(cast)
    return Service.objects.get(pk=cast.move.pk)


@pytest.fixture
def address(event: Service) -> str:
    return reverse("ask", args=[event.pk])


def saved(page: Page) -> None:
    expect(page.locator('.saved[data-state="saved"]')).to_have_text("Saved a moment ago")


def told(page: Page, words: str) -> None:
    expect(page.locator("#notices")).to_contain_text(words)


def chip(page: Page, words: str) -> None:
    expect(page.locator("#progress")).to_have_text(words)


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_typed_is_saved_and_answered_as_one_types(
    cast: Cast, address: str, open_page: OpenPage, width: int
) -> None:
    page = open_page(cast.ana, width=width)
    page.goto(address)
    chip(page, "0 of 5 there")
    page.get_by_label("In one line").fill("Room for the visit of Northair")
    page.get_by_label("Yes").check()
    food = page.get_by_label("What should there be?")
    food.press_sequentially("Coffee and something sweet", delay=40)  # through the refresh that it sets off
    expect(food).to_have_value("Coffee and something sweet")
    expect(food).to_be_focused()
    chip(page, "3 of 6 there")
    page.get_by_label("When do you need it?").fill((timezone.localdate() + timedelta(days=90)).isoformat())
    expect(page.locator("#needed")).to_contain_text("Ask by")
    page.get_by_label("Seating plan").set_input_files([PLAN])
    expect(page.get_by_role("link", name="plan.png")).to_be_visible()
    chip(page, "4 of 6 there")
    page.get_by_label("Who is the host?").press_sequentially("adl")
    expect(page.locator("#names option")).to_have_attribute("value", "Max Adler")
    page.get_by_label("Who is the host?").fill("Max Adler")
    page.get_by_label("No", exact=True).check()
    expect(food).to_have_count(0)
    chip(page, "4 of 5 there")
    saved(page)

    page.reload()
    expect(page.get_by_text("You began this")).to_be_visible()
    expect(page.get_by_label("In one line")).to_have_value("Room for the visit of Northair")
    draft = ServiceRequest.objects.get(asker=cast.ana)
    assert draft.answers["host"] == {"id": cast.max.pk, "name": "Max Adler"}
    page.get_by_role("button", name="Remove plan.png").click()
    expect(page.get_by_role("link", name="plan.png")).to_have_count(0)
    assert not Attachment.objects.exists()


def test_throwing_a_draft_away_asks_first(cast: Cast, address: str, open_page: OpenPage) -> None:
    page = open_page(cast.ana)
    page.goto(address)
    away = page.get_by_role("button", name="Throw this draft away")
    expect(away).to_be_hidden()
    page.get_by_label("In one line").fill("Room for the visit of Northair")
    saved(page)
    away.click()
    page.get_by_role("button", name="Keep writing").click()
    assert ServiceRequest.objects.filter(asker=cast.ana).exists()
    away.click()
    page.get_by_role("button", name="Throw it away").click()
    told(page, "Thrown away. Nothing was asked.")
    assert not ServiceRequest.objects.filter(asker=cast.ana).exists()


def test_a_twin_shows_itself_while_one_types(cast: Cast, address: str, open_page: OpenPage) -> None:
    page = open_page(cast.ana)
    for _time in range(2):
        page.goto(f"{address}?key=new")
        page.get_by_label("In one line").fill("Room for the visit of Northair")
        if not ServiceRequest.objects.filter(asker=cast.ana, state=State.INCOMPLETE).exists():
            page.get_by_role("button", name="Ask Facilities").click()
            expect(page.get_by_text("5 things are missing")).to_have_count(0)
            expect(page.get_by_text("4 things are missing before work can start")).to_be_visible()
            jobs.run_all(now=timezone.now(), raise_errors=True)
    expect(page.get_by_text("this looks like something that is asked already")).to_be_visible()
    expect(page.get_by_label("In one line")).to_be_focused()
    page.get_by_role("button", name="Ask Facilities").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Room for the visit of Northair")
    assert ServiceRequest.objects.filter(asker=cast.ana, state=State.INCOMPLETE).count() == 2


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_everybody_can_use_it(cast: Cast, address: str, open_page: OpenPage, axe, width: int, dark: bool) -> None:
    page = open_page(cast.ana, width=width, dark=dark)
    page.goto(address)
    axe(page)
    page.get_by_label("Yes").check()
    page.get_by_label("When do you need it?").fill(timezone.localdate().isoformat())
    page.get_by_label("Seating plan").set_input_files([PLAN, {**PLAN, "name": "empty.png", "buffer": b""}])
    expect(page.get_by_text("“empty.png” is empty.")).to_be_visible()
    saved(page)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="Ask Facilities").click()
    expect(page.get_by_role("alert")).to_be_focused()
    axe(page)
    page.get_by_role("link", name="In one line, what do you need?").click()
    expect(page.get_by_label("In one line")).to_be_focused()
    page.keyboard.type("Room for the visit of Northair")
    page.get_by_role("button", name="Ask Facilities").click()
    expect(page.get_by_text("3 things are missing before work can start")).to_be_visible()
    page.locator("#missing summary").first.click()
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="Ask Max Adler").first.click()
    told(page, "Max Adler was asked for it, and is reminded if no answer comes.")
    expect(page.locator("#missing .who")).to_contain_text("+49 30 5550 106")
    axe(page)
    assert Question.objects.get().asked_of == cast.max


def test_it_works_by_keyboard_alone(cast: Cast, address: str, open_page: OpenPage) -> None:
    page = open_page(cast.ana)
    page.goto(address)
    page.get_by_label("In one line").focus()
    page.keyboard.type("Room for the visit of Northair")
    page.keyboard.press("Enter")  # saves, and asks nothing yet
    told(page, "Saved. Nothing has been asked yet.")
    assert ServiceRequest.objects.get(asker=cast.ana).state == State.DRAFT
    page.get_by_label("In one line").focus()
    order = []
    for _step in range(14):
        page.keyboard.press("Tab")
        order.append(page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))
        if order[-1] == "answer_room":
            page.keyboard.type("B 2.14")
        if order[-1] == "answer_catering":
            page.keyboard.press("ArrowDown")  # from Yes to No
    assert [name for name in order if name.startswith(("answer_", "file_", "needed", "details", "Ask for"))][:4] == [
        "answer_room", "answer_catering", "answer_host", "file_plan",
    ]  # fmt: skip
    ask = page.get_by_role("button", name="Ask Facilities")
    ask.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("2 things are missing before work can start")).to_be_visible()


def test_it_works_without_scripts(cast: Cast, address: str, open_page: OpenPage) -> None:
    page = open_page(cast.ana, scripts=False)
    page.goto(address)
    page.get_by_label("In one line").fill("Room for the visit of Northair")
    page.get_by_label("Which room?").fill("B 2.14")
    page.get_by_label("Yes").check()
    page.get_by_label("Seating plan").set_input_files([PLAN])
    page.get_by_role("button", name="Ask Facilities").click()
    expect(page.get_by_text("This question came up with your answers.").first).to_be_visible()
    expect(page.get_by_role("link", name="plan.png")).to_be_visible()
    page.get_by_label("What should there be?").fill("Coffee")
    page.get_by_role("button", name="Ask Facilities").click()
    expect(page.get_by_text("One thing is missing before work can start")).to_be_visible()
    page.get_by_role("combobox", name="Who is the host?", exact=True).fill("Max Adler")
    page.get_by_role("button", name="Fill it in").click()
    told(page, "Thank you. Everything is there now, and Facilities can start.")
    asked = ServiceRequest.objects.get(asker=cast.ana)
    assert (asked.state, asked.answers["plan"]) == (State.QUEUED, "plan.png")
    assert asked.answers["host"] == {"id": cast.max.pk, "name": "Max Adler"}
