"""Does typed text survive whatever goes wrong, and do the scripts say what happened?"""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.ui import script_pages

pytestmark = [pytest.mark.urls("tests.ui.script_pages"), pytest.mark.django_db(transaction=True)]
DRAFTS = 'Object.keys(sessionStorage).filter((key) => key.startsWith("draft:"))'


@pytest.fixture
def desk(browser: Browser, live_server: Any, settings: Any) -> Iterator[Page]:
    """A page whose failures are meant: the browser's console may complain about them."""
    settings.NAVIGATION = []
    script_pages.taken.clear()
    context = browser.new_context(base_url=live_server.url)
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto("/")
    yield page
    context.close()


def test_text_survives_a_reload_and_goes_when_it_was_taken(desk: Page) -> None:
    desk.get_by_label("Message").fill("Cabinets are out.")
    desk.get_by_label("Urgent").check()
    desk.get_by_label("Word").fill("secret")
    desk.reload()
    expect(desk.get_by_label("Message")).to_have_value("Cabinets are out.")
    expect(desk.get_by_label("Urgent")).to_be_checked()
    expect(desk.get_by_label("Word")).to_have_value("")
    desk.get_by_role("button", name="Send plainly").click()
    expect(desk.get_by_label("Message")).to_have_value("")
    assert script_pages.taken == ["Cabinets are out."]
    assert desk.evaluate(DRAFTS) == []


def test_text_survives_an_error_page(desk: Page) -> None:
    desk.goto("/desk/500/")
    desk.get_by_label("Message").fill("Cabinets are out.")
    desk.get_by_role("button", name="Send plainly").click()
    expect(desk.get_by_role("heading", name="Something broke on our side")).to_be_visible()
    desk.get_by_role("button", name="Go back").click()
    expect(desk.get_by_label("Message")).to_have_value("Cabinets are out.")
    desk.goto("/desk/500/")  # typed in anew
    expect(desk.get_by_label("Message")).to_have_value("Cabinets are out.")


def test_signing_out_forgets_what_was_typed(desk: Page) -> None:
    desk.get_by_label("Message").fill("Between us")
    desk.get_by_role("button", name="Ana Ferreira").click()
    desk.get_by_role("button", name="Sign out").click()
    expect(desk).to_have_url("/sign-out/")
    assert desk.evaluate(DRAFTS) == []


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (500, "the fault is ours"),
        (503, "too much to do"),
        (403, "You were signed out"),
        (404, "no longer here"),
        (400, "could not be taken"),
    ],
)
def test_a_failed_answer_keeps_the_text_and_says_why(desk: Page, status: int, words: str) -> None:
    desk.goto(f"/desk/{status}/")
    desk.get_by_label("Answer").fill("Type B.")
    desk.get_by_role("button", name="Answer").click()
    expect(desk.locator(".notice")).to_contain_text(words)
    expect(desk.locator("#status")).to_contain_text(words)
    expect(desk.get_by_label("Answer")).to_have_value("Type B.")
    expect(desk.locator("#talk")).to_have_text("nothing yet")
    desk.get_by_role("button", name="Close this message").click()
    expect(desk.locator(".notice")).to_have_count(0)


def test_offline_keeps_the_text_too(desk: Page) -> None:
    desk.get_by_label("Answer").fill("Type B.")
    desk.context.set_offline(True)
    desk.get_by_role("button", name="Answer").click()
    expect(desk.locator(".notice")).to_contain_text("could not be reached")
    desk.context.set_offline(False)
    desk.get_by_role("button", name="Answer").click()
    expect(desk.locator("#talk")).to_have_text("answered 200")
    expect(desk.get_by_label("Answer")).to_have_value("")
    assert script_pages.taken == ["Type B."]


@pytest.mark.parametrize("status", [409, 422])
def test_a_refusal_with_reasons_is_shown_in_place(desk: Page, status: int) -> None:
    desk.goto(f"/desk/{status}/")
    desk.get_by_label("Answer").fill("Type B.")
    desk.get_by_role("button", name="Answer").click()
    expect(desk.locator("#talk")).to_have_text(f"answered {status}")
    expect(desk.locator(".notice")).to_have_count(0)
    expect(desk.get_by_label("Answer")).to_have_value("Type B.")


def test_the_sign_in_page_is_never_put_into_the_middle(desk: Page) -> None:
    desk.goto("/desk/302/")
    desk.get_by_label("Answer").fill("Type B.")
    desk.get_by_role("button", name="Answer").click()
    expect(desk.locator(".notice")).to_contain_text("You were signed out")
    expect(desk.locator("#talk")).to_have_text("nothing yet")
    desk.reload()
    expect(desk.get_by_label("Answer")).to_have_value("Type B.")


def test_autosave_says_that_it_saved(desk: Page) -> None:
    desk.get_by_label("Title").press_sequentially("Six places")
    expect(desk.locator(".saved")).to_have_text("Saved a moment ago")
    expect(desk.locator("#status")).to_have_text("Saved a moment ago")
    assert script_pages.taken == ["Six places"]


def test_autosave_says_when_it_could_not_and_tries_again(desk: Page) -> None:
    desk.context.set_offline(True)
    desk.get_by_label("Title").fill("Six places")
    expect(desk.locator(".saved")).to_contain_text("Not saved yet")
    desk.context.set_offline(False)
    expect(desk.locator(".saved")).to_have_text("Saved a moment ago")
    assert script_pages.taken == ["Six places"]


def test_leaving_unsaved_text_asks_first(desk: Page) -> None:
    asked: list[str] = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.reload()
    assert asked == []
    desk.get_by_label("Careful").press_sequentially("x")
    desk.reload()
    assert asked == ["beforeunload"]


def test_lists_by_keyboard(desk: Page) -> None:
    desk.keyboard.press("j")
    expect(desk.get_by_role("link", name="Row a")).to_be_focused()
    desk.keyboard.press("j")
    desk.keyboard.press("j")
    desk.keyboard.press("j")
    expect(desk.get_by_role("link", name="Row c")).to_be_focused()
    desk.keyboard.press("k")
    expect(desk.get_by_role("link", name="Row b")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url("/#b")
    desk.get_by_label("Message").press_sequentially("jk")
    expect(desk.get_by_label("Message")).to_have_value("jk")


def test_single_keys_can_be_switched_off(desk: Page) -> None:
    desk.get_by_role("button", name="Ana Ferreira").click()
    switch = desk.get_by_role("button", name="Keys j and k")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "false")
    desk.keyboard.press("Escape")
    desk.keyboard.press("j")
    expect(desk.get_by_role("link", name="Row a")).not_to_be_focused()


def test_times_grow_older(desk: Page) -> None:
    expect(desk.locator("time")).to_have_text("5 minutes ago")
