"""Is a moment that is noted without a connection kept, sent once, and never shown to somebody else?"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser import FLAGS, session_cookie
from tests.conversations.keeping import diary

from footpath.conversations.models import ContactPoint
from footpath.people.models import Person

pytestmark = pytest.mark.django_db(transaction=True)
OpenPhone = Callable[[], BrowserContext]


@pytest.fixture
def open_phone(browser: Browser, live_server: Any, tmp_path: Path) -> Iterator[OpenPhone]:
    """A phone whose browser can be closed and opened again: what it keeps lies on a disk."""
    opened: list[BrowserContext] = []

    def phone() -> BrowserContext:
        context = browser.browser_type.launch_persistent_context(
            str(tmp_path / "phone"), executable_path=os.environ["CHROMIUM"], args=FLAGS, base_url=live_server.url,
            viewport={"width": 390, "height": 800}, reduced_motion="reduce", locale="en-US", timezone_id="UTC",
        )  # fmt: skip
        context.set_default_timeout(15_000)
        opened.append(context)
        return context

    yield phone
    for context in opened:
        context.close()


def go_to_the_note(context: BrowserContext) -> Page:
    """The page on which a moment is noted, in the one tab there is."""
    page = context.pages[0] if context.pages else context.new_page()
    page.goto("/contact-points/note/")
    return page


def note(page: Page, moment: str) -> None:
    """Three things, and done."""
    page.get_by_label("It went well").check()
    page.get_by_label("What happened?").fill(moment)
    page.get_by_label("Why was it so?").fill("Nobody had to ask.")
    page.get_by_role("button", name="Note it").click()


def sign_in(context: BrowserContext, person: Person, home: str) -> None:
    """Somebody is signed in on it, also after it was closed."""
    context.add_cookies([{**session_cookie(person), "url": home, "expires": 4_000_000_000}])


def is_kept(page: Page) -> None:
    """Wait until the page is there without a connection."""
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("caches.keys().then((keys) => keys.length === 1)")


def test_what_is_noted_without_a_connection_survives_a_closed_browser_and_is_sent_once(cast, open_phone, live_server):
    diary(cast.ana, now=timezone.now())
    phone = open_phone()
    sign_in(phone, cast.ana, live_server.url)
    page = go_to_the_note(phone)
    is_kept(page)
    note(page, "With a connection.")
    expect(page.get_by_text("Noted, for you alone.")).to_be_visible()
    assert [str(one) for one in ContactPoint.objects.all()] == ["With a connection."]

    phone.set_offline(True)
    page.reload()  # the page itself opens without a connection
    expect(page.get_by_role("heading", name="Note a moment")).to_be_visible()
    expect(page.get_by_text("No connection.")).to_be_visible()
    note(page, "In the tunnel.")
    expect(page.get_by_text("It is sent when you are back.")).to_be_visible()
    waiting = page.locator("[data-kept-here]")
    expect(waiting).to_contain_text("Kept on this device, not sent yet: 1")
    expect(waiting).to_contain_text("In the tunnel.")
    phone.close()

    phone = open_phone()  # still in the tunnel
    phone.set_offline(True)
    page = go_to_the_note(phone)
    expect(page.locator("[data-kept-here]")).to_contain_text("In the tunnel.")
    assert ContactPoint.objects.count() == 1
    phone.set_offline(False)
    expect(page.locator("[data-kept-here]")).to_be_hidden()
    assert sorted(str(one) for one in ContactPoint.objects.all()) == ["In the tunnel.", "With a connection."]
    page.reload()
    expect(page.locator("[data-kept-here]")).to_be_hidden()
    assert ContactPoint.objects.count() == 2
    assert {one.owner for one in ContactPoint.objects.all()} == {cast.ana}


def test_nothing_is_left_on_the_device_after_signing_out_and_what_waits_is_asked_about(cast, open_phone, live_server):
    diary(cast.ana, now=timezone.now())
    phone = open_phone()
    sign_in(phone, cast.ana, live_server.url)
    page = go_to_the_note(phone)
    is_kept(page)
    kept = page.evaluate(
        "caches.keys().then(([key]) => caches.open(key)).then((kept) => kept.keys())"
        ".then((asked) => asked.map((one) => new URL(one.url).pathname))"
    )
    assert [path for path in kept if not path.startswith("/static/")] == ["/contact-points/note/"]
    phone.route("**/contact-points/ready/", lambda route: route.abort())  # what is sent does not get through
    note(page, "Before leaving.")
    expect(page.get_by_text("It is sent when you are back.")).to_be_visible()
    page.goto("/contact-points/")
    page.locator("button.me:visible").click()
    page.get_by_role("button", name="Sign out").click()
    asked = page.get_by_role("dialog", name="Not everything was sent yet")
    asked.get_by_role("button", name="Stay signed in").click()
    expect(page.locator("[data-kept-here]")).to_contain_text("Before leaving.")
    page.locator("button.me:visible").click()
    page.get_by_role("button", name="Sign out").click()
    asked.get_by_role("button", name="Throw it away and sign out").click()
    page.wait_for_url("**/sign-in/**")
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("indexedDB.databases().then((all) => all.map((one) => one.name))") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert not ContactPoint.objects.exists()


def test_what_waits_is_not_sent_for_somebody_else(cast, open_phone, live_server):
    diary(cast.ana, now=timezone.now())
    diary(cast.ben, now=timezone.now())
    phone = open_phone()
    sign_in(phone, cast.ana, live_server.url)
    page = go_to_the_note(phone)
    is_kept(page)
    phone.set_offline(True)
    note(page, "Of Ana alone.")
    expect(page.locator("[data-kept-here]")).to_contain_text("Of Ana alone.")
    phone.clear_cookies()  # her session has ended; somebody else takes the device
    sign_in(phone, cast.ben, live_server.url)
    phone.set_offline(False)
    page.goto("/contact-points/note/")
    expect(page.locator("[data-kept-here]")).to_be_hidden()
    note(page, "Of Ben.")
    expect(page.get_by_text("Noted, for you alone.")).to_be_visible()
    assert [(one.owner, str(one)) for one in ContactPoint.objects.all()] == [(cast.ben, "Of Ben.")]
