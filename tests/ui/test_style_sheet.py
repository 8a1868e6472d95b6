"""Do all components hold in light and dark, at a desk and on a small phone?"""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.ui.style_sheet import NAVIGATION

pytestmark = [pytest.mark.urls("tests.ui.style_sheet"), pytest.mark.django_db(transaction=True)]
LOOKS = [(1280, False), (1280, True), (390, False), (390, True), (320, False)]
# Targets of 24 by 24 px are checked too; preloading styles would itself offend the content security policy.
OPTIONS = {"preload": False, "rules": {"target-size": {"enabled": True}}}


def check(page: Page) -> None:
    """Nothing that axe finds fault with."""
    faults = Axe().run(page, options=OPTIONS).response["violations"]
    assert [(rule["id"], node["target"], node["failureSummary"]) for rule in faults for node in rule["nodes"]] == []


@pytest.fixture(autouse=True)
def menu(settings: Any) -> None:
    """The menu of the style sheet."""
    settings.NAVIGATION = NAVIGATION


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_everybody_can_use_it(open_page: Callable[..., Page], width: int, dark: bool) -> None:
    page = open_page(width=width, dark=dark)
    for address in ("/", "/plain/", "/broken/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        check(page)


def test_menus_and_dialogs_too(open_page: Callable[..., Page]) -> None:
    page = open_page(width=390)
    page.goto("/")
    page.get_by_role("button", name="More").click()
    page.locator("#more-menu summary", has_text="Together").click()
    expect(page.locator("#more-menu").get_by_role("link", name="Surveys")).to_be_visible()
    check(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Ana Ferreira").click()
    expect(page.get_by_role("link", name="Your hours and zone")).to_be_visible()
    check(page)
    page.keyboard.press("Escape")
    opener = page.get_by_role("button", name="Withdraw…")
    opener.click()
    dialog = page.get_by_role("dialog", name="Withdraw this request?")
    expect(dialog).to_be_visible()
    check(page)
    dialog.get_by_role("button", name="Keep it").click()
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_colors_that_people_bring_themselves(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.emulate_media(forced_colors="active")
    page.goto("/")
    border = "getComputedStyle(document.querySelector('.chip')).borderTopStyle"
    assert page.evaluate(border) == "solid"


def test_on_paper_there_is_no_furniture(open_page: Callable[..., Page]) -> None:
    page = open_page(dark=True)
    page.emulate_media(media="print")
    page.goto("/")
    expect(page.get_by_role("navigation", name="Main").first).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(31, 43, 38)"


def test_the_skip_link_is_first_and_leads_to_the_content(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto("/?calm")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    skip.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_the_look_is_chosen_and_kept(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto("/")
    body, light = page.locator("body"), "rgb(250, 248, 243)"
    expect(body).to_have_css("background-color", light)
    page.get_by_role("button", name="Ana Ferreira").click()
    page.get_by_role("button", name="Dark").click()
    expect(body).not_to_have_css("background-color", light)
    page.goto("/broken/")
    expect(body).not_to_have_css("background-color", light)
    page.goto("/")
    expect(page.locator('[data-theme-choice="dark"]')).to_have_attribute("aria-pressed", "true")
