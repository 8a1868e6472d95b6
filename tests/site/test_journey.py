"""Does the main journey hold in a real browser: from Ana's ask to a kept promise? No later change may break it."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.cast import PASSWORD

from footpath import jobs
from footpath.requests.models import Promise, ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.django_db(transaction=True)


def enter(page, email: str) -> None:
    """Sign in as a person does."""
    page.goto("/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def worker_runs() -> None:
    """What the worker would do by now."""
    jobs.run_all(now=timezone.now(), raise_errors=True)


@pytest.mark.parametrize("width", [1280, 390])
def test_from_an_ask_to_a_kept_promise(cast, open_page, axe, width):
    ana, ben = open_page(width=width), open_page(width=width)
    enter(ana, "ana@demo.example")
    expect(ana.get_by_role("heading", level=1)).to_contain_text("Ana")

    # Ana finds the service and asks; the team's clock starts because everything is there.
    ana.get_by_role("navigation").get_by_role("link", name="Ask", exact=True).locator("visible=true").click()
    ana.get_by_role("link", name="Move a desk or a team", exact=True).click()
    expect(ana.get_by_role("heading", name="What we need from you")).to_be_visible()
    axe(ana)
    ana.get_by_role("link", name="Ask Facilities").click()
    ana.get_by_label(re.compile("in one line", re.I)).fill("Six places from B 2.14 to C 1.03")
    ana.get_by_label("Which room do you leave?").fill("B 2.14")
    ana.get_by_label("Where to?").fill("C 1.03")
    ana.get_by_label("How many places?").fill("6")
    ana.get_by_label("Who signs off the floor plan?").fill("Max Adler")
    axe(ana)
    ana.get_by_role("button", name="Ask Facilities").click()
    expect(ana.get_by_role("heading", level=1)).to_have_text("Six places from B 2.14 to C 1.03")
    request = ServiceRequest.objects.get()
    assert request.state == State.QUEUED
    worker_runs()

    # Ben hears of it, takes it from the board, promises a day and asks what he needs to know.
    enter(ben, "ben@demo.example")
    ben.goto("/notices/")
    expect(ben.get_by_text("Ana Ferreira asked")).to_be_visible()
    ben.goto("/board/")
    axe(ben)
    ben.get_by_role("link", name="Six places").click()
    ben.get_by_role("button", name="Take it").click()
    ben.get_by_role("button", name="Promise a day").click()
    day = timezone.localdate() + timedelta(days=10)
    ben.locator("#do-promise").get_by_label("Ready by the end of").fill(day.isoformat())
    ben.get_by_role("dialog").get_by_role("button", name="Promise a day").click()
    expect(ben.get_by_text("Promised by Ben")).to_be_visible()
    ben.get_by_role("button", name="Ask a question").click()
    ben.get_by_label("What do you need to know?").fill("Which socket type in C 1.03?")
    ben.get_by_role("dialog").get_by_role("button", name="Ask a question").click()
    expect(ben.get_by_text("It waits for an answer from Ana Ferreira")).to_be_visible()
    worker_runs()

    # Ana answers from her home page.
    ana.goto("/")
    ana.get_by_role("link", name="Answer").click()
    ana.get_by_label("Your answer").fill("Type F")
    ana.get_by_role("button", name="Answer").click()
    expect(ana.get_by_text("Ben Okafor is working on it.")).to_be_visible()
    axe(ana)

    # Ben delivers, Ana accepts and says how it was.
    ben.reload()
    ben.get_by_role("button", name="Deliver").click()
    ben.get_by_label("What was done?").fill("All six stand, and nothing wobbles.")
    for line in ("Every place can be worked at", "Name plates are up", "The old room is clean"):
        ben.get_by_label(line).check()
    ben.get_by_role("dialog").get_by_role("button", name="Deliver").click()
    expect(ben.get_by_text("Is everything there?")).to_be_visible()
    worker_runs()
    ana.goto("/")
    ana.get_by_role("link", name="Look").click()
    ana.get_by_role("button", name="Accept it").click()
    expect(ana.get_by_role("dialog").get_by_text("Name plates are up there")).to_be_visible()
    ana.get_by_label("5 · great").check()
    ana.get_by_label("Anything to add?").fill("Thank you for the feet!")
    ana.get_by_label("They did more than was agreed").check()
    ana.get_by_role("dialog").get_by_role("button", name="Accept it").click()
    expect(ana.get_by_text("Thank you for the feet!")).to_be_visible()
    worker_runs()
    request.refresh_from_db()
    assert (request.state, request.rating.stars, request.rating.beyond) == (State.ACCEPTED, 5, True)
    assert Promise.objects.get().by_day == day
    expect(ana.locator("#dates").get_by_text("kept", exact=False).first).to_be_visible()
