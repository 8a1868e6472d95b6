"""How does a test use the product as a person does, in a real browser?"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

CHROMIUM = Path(__file__).resolve().parents[1] / "script/lib/chromium.py"
# Nothing but this machine can be reached, and what the browser would do by itself is off.
FLAGS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
OpenPage = Callable[..., Page]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever drives a browser is marked so."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys of a process."""
    found = subprocess.run([sys.executable, CHROMIUM], stdout=subprocess.PIPE, text=True, check=True)
    os.environ.update(json.loads(found.stdout))
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps a loop in the thread of the tests
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser, live_server: Any) -> Iterator[OpenPage]:
    """`open_page(person, width=390, dark=True, scripts=False)`: a browser of its own for somebody, signed in if named.

    At the end of the test nothing may have broken the content security policy, raised in a script or
    asked another machine.
    """
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def opened(
        person: Any = None, *, width: int = 1280, height: int = 800, dark: bool = False, scripts: bool = True
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="en-US",
            timezone_id="UTC",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        if person is not None:
            context.add_cookies([{**session_cookie(person), "url": live_server.url}])
        page = context.new_page()
        watch(page, live_server.url, wrong)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A desk's browser with nobody signed in."""
    return open_page()


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """`axe(page)`: fails with what an accessibility check finds."""
    from axe_playwright_python.sync_playwright import Axe

    def check(page: Page) -> None:
        found = Axe().run(page, options={"preload": False}).response["violations"]  # preloading styles breaks our CSP
        lines = [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]
        assert lines == []

    return check


def session_cookie(person: Any) -> Any:
    """The cookie of somebody who has signed in."""
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(person)
    return {"name": settings.SESSION_COOKIE_NAME, "value": client.cookies[settings.SESSION_COOKIE_NAME].value}


def watch(page: Page, home: str, wrong: list[str]) -> None:
    """Write down what a page must never do; an answer such as 404 or 409 may be part of the journey."""
    page.on("pageerror", lambda error: wrong.append(f"script error: {error}"))
    page.on("console", lambda said: wrong.append(f"console: {said.text}") if is_wrong(said) else None)
    page.on(
        "request",
        lambda asked: wrong.append(f"outside: {asked.url}") if is_outside(asked.url, home) else None,
    )


def is_wrong(said: Any) -> bool:
    """Whether the browser complains about more than an answer's status."""
    return said.type == "error" and not said.text.startswith("Failed to load resource")


def is_outside(url: str, home: str) -> bool:
    """Whether a page asked somebody else."""
    return not url.startswith((home, "data:", "blob:", "about:"))
