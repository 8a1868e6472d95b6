"""Can somebody alone, on a phone and without an account, go from the door to what lives on?"""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser import OpenPage
from tests.cast import PASSWORD
from tests.growth.workshops.booked import WRITTEN

from footpath.growth.models import Entry, Participant, Plan
from footpath.growth.workshops.exercises import EXERCISES
from footpath.growth.workshops.exercises.sheet import SheetForm

pytestmark = pytest.mark.django_db(transaction=True)
PLAY_STEPS = 13


def write(page: Page, said: dict[str, str]) -> None:
    """Type what was said, one field after the other; rows open as one goes."""
    for name, value in said.items():
        box = page.locator(f'[name="{name}"]').first
        box.evaluate("one => { const row = one.closest('details'); if (row) row.open = true; }")
        kind = box.evaluate("one => one.type")
        if kind == "radio":
            page.locator(f'[name="{name}"][value="{value}"]').evaluate("one => one.click()")
        elif kind == "select-one":
            box.select_option(value)
        else:
            box.fill(value)


def narrow(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 390, page.url


def test_alone_from_the_door_to_what_lives_on(cast, open_page: OpenPage) -> None:
    page = open_page(width=390)
    page.goto("/workbook/")
    page.locator("form", has=page.locator("[value=alone]")).get_by_role("button").first.click()
    page.wait_for_url(re.compile(r"/workbook/\w{6}/$"))
    mine = Participant.objects.select_related("workshop").get()
    here = f"/workbook/{mine.workshop.code}/"
    for exercise in EXERCISES:
        page.goto(f"{here}at/{exercise.key}/")
        if issubclass(exercise.form, SheetForm):
            write(page, WRITTEN.get(exercise.key, {}))
            narrow(page)
            page.locator("button[name=done][value='1']").click()
            page.wait_for_load_state()
    assert Entry.objects.exclude(locked="").count() == len(WRITTEN)
    page.goto(f"{here}at/plan/")  # what was kept is there again
    expect(page.locator("[name=steps-1-what]")).to_have_value(WRITTEN["plan"]["steps-1-what"])
    _play(page, here)
    for rest in ("workbook.pdf", "invitation.pdf"):
        assert page.request.get(f"{here}{rest}").body().startswith(b"%PDF")
    page.goto(f"{here}invitation/")
    narrow(page)
    page.goto(f"{here}claim/")
    page.fill("input[name=email]", str(cast.ben.email))
    page.fill("input[name=password]", PASSWORD)
    page.locator("form:has(input[name=password]) button[type=submit]").first.click()
    page.wait_for_load_state()
    assert urlsplit(page.url).path == f"{here}claim/"
    page.get_by_role("button", name="It is mine").click()
    expect(page.get_by_role("heading", name="What is to live on?")).to_be_visible()
    narrow(page)
    page.get_by_role("button", name="Let what is ticked live on").click()
    expect(page.get_by_text("lines live on.")).to_be_visible()
    assert Plan.objects.filter(owner=cast.ben).count() == 1


def _play(page: Page, here: str) -> None:
    page.goto(f"{here}play/")
    page.get_by_role("button", name="Play it").first.click()
    for _step in range(PLAY_STEPS):
        page.wait_for_load_state()
        narrow(page)
        if not page.locator("button[name=choice]").count():
            break
        page.locator("button[name=choice]").first.click()
    page.get_by_role("button", name="List what helps").click()
    page.get_by_label("What helps in a talk like this one?").fill("Find out what they need first")
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("button", name="These are mine").click()
    expect(page.get_by_role("heading", name="Your guidelines")).to_be_visible()
