"""Does a workshop work in the hands of a facilitator and twelve guests at once, each with a browser of their own?"""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.browser import OpenPage

from footpath.growth.models import Entry, Participant, Workshop
from footpath.growth.workshops.exercises import EXERCISES

pytestmark = pytest.mark.django_db(transaction=True)
GUESTS = 12
FIRST, SECOND = EXERCISES[0], EXERCISES[1]
SOON = 12_000  # milliseconds until a phone has noticed that the group moved


def press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).first.click()


def begun(open_page: OpenPage) -> tuple[Page, Workshop]:
    """A facilitator without an account, with people let in."""
    lead = open_page()
    lead.goto("/workbook/")
    lead.get_by_label("What is it called?").fill("Monday group")
    press(lead, "Begin with a group")
    press(lead, "Let people in")
    expect(lead.get_by_role("heading", name="People are coming in")).to_be_visible()
    return lead, Workshop.objects.get()


def come_in(open_page: OpenPage, code: str, name: str) -> Page:
    phone = open_page(width=390)
    phone.goto("/workbook/join/")
    phone.get_by_label("The code on the screen").fill(f"{code[:3]} {code[3:].lower()}")
    phone.get_by_label("A name of your choice").fill(name)
    press(phone, "Come in")
    expect(phone.get_by_text("You are in")).to_be_visible()
    return phone


def test_a_facilitator_and_twelve_guests_from_the_code_to_the_last_page(cast, open_page):
    lead, workshop = begun(open_page)
    names = [f"Guest {number}" for number in range(1, GUESTS)] + ["<script>alert(1)</script>"]
    phones = [come_in(open_page, workshop.code, name) for name in names]
    expect(lead.get_by_role("heading", name=f"Who is here: {GUESTS} of 60")).to_be_visible(timeout=SOON)
    screen = lead.context.new_page()
    screen.goto(f"/workbook/{workshop.code}/screen/")
    expect(screen.get_by_text("<script>alert(1)</script>")).to_be_visible()
    press(lead, f"Begin: {FIRST.title}")
    for phone in phones:  # each by itself
        expect(phone.get_by_role("heading", name=str(FIRST.title), level=1)).to_be_visible(timeout=SOON)
    for number, phone in enumerate(phones):
        phone.locator("form[data-page] textarea").first.fill(f"Words of guest {number}")
        phone.locator("form[data-page] input[type=radio]").nth(number % 5).check(force=True)
    for phone in phones:
        expect(phone.get_by_text("Kept.", exact=True)).to_be_visible(timeout=SOON)
    assert Entry.objects.filter(exercise=FIRST.key).count() == GUESTS
    one = came_back(open_page, phones.pop(0), workshop)
    phones.insert(0, one)
    for phone in phones:
        press(phone, "I am done")
    expect(lead.get_by_text(f"{GUESTS} of {GUESTS} are done")).to_be_visible(timeout=SOON)
    press(lead, "Show the result")
    expect(screen.get_by_text(f"{GUESTS} people", exact=True)).to_be_visible(timeout=SOON)
    press(lead, f"Next: {SECOND.title}")
    for phone in phones:
        expect(phone.get_by_role("heading", name=str(SECOND.title), level=1)).to_be_visible(timeout=SOON)
    ended(lead)
    for phone in phones:
        expect(phone.get_by_role("link", name="My workbook as PDF")).to_be_visible(timeout=SOON)
    to = phones[0].get_by_role("link", name="My workbook as PDF").get_attribute("href")
    pdf = phones[0].request.get(str(to))
    assert (pdf.status, pdf.body()[:5]) == (200, b"%PDF-")


def came_back(open_page: OpenPage, phone: Page, workshop: Workshop) -> Page:
    """Somebody closes the browser, and opens their personal link in another one."""
    phone.goto(f"/workbook/{workshop.code}/?all")
    link = phone.locator("[data-personal]").get_attribute("value")
    phone.context.close()
    other = open_page(width=390)
    other.goto(urlsplit(str(link)).path)
    expect(other.locator("form[data-page] textarea").first).to_have_value("Words of guest 0")
    return other


def ended(lead: Page) -> None:
    lead.locator("summary", has_text="End early").click()
    press(lead, "End the workshop")
    press(lead, "End it")
    expect(lead.get_by_role("heading", name="The workshop is over")).to_be_visible()


def test_what_is_typed_without_a_connection_is_sent_later_and_a_second_tab_is_told(cast, open_page):
    lead, workshop = begun(open_page)
    phone = come_in(open_page, workshop.code, "Bo")
    press(lead, f"Begin: {FIRST.title}")
    box = phone.locator("form[data-page] textarea").first
    expect(box).to_be_visible(timeout=SOON)
    phone.context.set_offline(True)
    box.fill("Written in the lift")
    expect(phone.get_by_text("There is no connection").first).to_be_visible(timeout=SOON)
    assert not Entry.objects.exists()
    phone.context.set_offline(False)
    expect(phone.get_by_text("Kept.", exact=True)).to_be_visible(timeout=SOON)
    tab = phone.context.new_page()
    tab.goto(f"/workbook/{workshop.code}/at/{FIRST.key}/")
    box.fill("Written on the first tab")
    expect(phone.get_by_text("Kept.", exact=True)).to_be_visible(timeout=SOON)
    phone.wait_for_timeout(2500)
    tab.locator("form[data-page] textarea").first.fill("Written on the second tab")
    expect(tab.get_by_text("changed on another page")).to_be_visible(timeout=SOON)
    press(tab, "Keep")
    expect(tab.get_by_text("Written on the first tab")).to_be_visible()
    press(tab, "Keep mine")
    expect(tab.locator("form[data-page] textarea").first).to_have_value("Written on the second tab")


def test_sixty_days_later_the_personal_link_asks_once_more(cast, open_page):
    lead, workshop = begun(open_page)
    phone = come_in(open_page, workshop.code, "Bo")
    ended(lead)
    Workshop.objects.update(closed_at=timezone.now() - timedelta(days=61))
    phone.goto(urlsplit(f"/workbook/key/{Participant.objects.get().key}/").path)
    expect(phone.get_by_role("heading", name=re.compile("Sixty days later"))).to_be_visible()
    phone.locator("fieldset input[type=radio]").nth(3).check(force=True)
    phone.get_by_label("Did a step of my plan").check()
    press(phone, "Keep it")
    expect(phone.get_by_text("Thank you. It is kept.")).to_be_visible()
