"""Does htmx get the part it replaces, and everybody else the page?"""

from pathlib import Path
from typing import Any

import pytest
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest
from django.test import RequestFactory

from footpath.ui.page import render_page, wanted_part

PARTS = ["rows", "talk"]


def asks(**headers: str) -> HttpRequest:
    request = RequestFactory().get("/", headers=headers)
    request.user = AnonymousUser()
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]
    return request


def htmx(target: str, **headers: str) -> HttpRequest:
    return asks(**{"HX-Request": "true", "HX-Target": target, **headers})


def test_a_declared_part() -> None:
    assert wanted_part(htmx("rows"), PARTS) == "rows"
    assert wanted_part(htmx("tbody#rows"), PARTS) == "rows"


@pytest.mark.parametrize(
    "request_",
    [
        asks(),
        asks(**{"HX-Target": "rows"}),
        htmx("unknown"),
        htmx("ui/base.html"),
        htmx("rows", **{"HX-Boosted": "true"}),
        htmx("rows", **{"HX-History-Restore-Request": "true"}),
    ],
)
def test_everything_else_is_a_whole_page(request_: HttpRequest) -> None:
    assert wanted_part(request_, PARTS) is None


@pytest.fixture
def list_page(settings: Any, tmp_path: Path) -> str:
    """A page with one part, of which templates in rooms have many."""
    source = (
        "{% load partials %}<h1>Whole</h1>{% partialdef rows inline %}<ul id=rows>{{ row }}</ul>{% endpartialdef %}"
    )
    (tmp_path / "list.html").write_text(source)
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]
    return "list.html"


def test_a_page_and_its_part(list_page: str) -> None:
    whole = render_page(asks(), list_page, {"row": "<1>"}, parts=PARTS)
    part = render_page(htmx("rows"), list_page, {"row": "<1>"}, parts=PARTS, status=422)
    assert whole.content.decode() == "<h1>Whole</h1><ul id=rows>&lt;1&gt;</ul>"
    assert part.content.decode() == "<ul id=rows>&lt;1&gt;</ul>"
    assert (whole.status_code, part.status_code) == (200, 422)


def test_caches_keep_parts_and_pages_apart(list_page: str) -> None:
    response = render_page(asks(), list_page, {})
    assert {"HX-Request", "HX-Target"} <= set(response["Vary"].split(", "))
    assert "private" in response["Cache-Control"]


def test_a_part_brings_the_messages_that_wait(list_page: str) -> None:
    request = htmx("rows")
    messages.success(request, "Noted <b>&</b> kept.")
    body = render_page(request, list_page, {}, parts=PARTS).content.decode()
    assert 'hx-swap-oob="beforeend:#notices"' in body
    assert "Noted &lt;b&gt;&amp;&lt;/b&gt; kept." in body
    assert "hx-swap-oob" not in render_page(htmx("rows"), list_page, {}, parts=PARTS).content.decode()
