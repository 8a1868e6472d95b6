"""Who gets in where? The table in matrix.txt, tried with everybody at every address."""

import re
from copy import deepcopy
from http.cookies import SimpleCookie
from pathlib import Path
from typing import NamedTuple

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.template import Template
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.safestring import SafeString
from tests.site.scene import Scene, scene, standing_scene

from footpath.people.models import Person

__all__ = ["scene", "standing_scene"]  # the fixtures

TABLE = Path(__file__).with_name("matrix.txt")
ROLES = ("anonymous", "ana", "ben", "cleo", "dov", "eve", "max")
# Every page is asked of the second database by test_queries, every operation by test_api_fuzz.
pytestmark = pytest.mark.same_anywhere


class Row(NamedTuple):
    """One method of one route, and what each role gets there."""

    route: str
    method: str
    cells: dict[str, str]


def rows() -> list[Row]:
    """The table."""
    lines = [line.split() for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    return [Row(route, method, dict(zip(ROLES, cells, strict=True))) for route, method, *cells in lines]


def routes(resolver: URLResolver, before: str = "/") -> list[str]:
    """Every address that the product has, as its pattern."""
    found: list[str] = []
    for entry in resolver.url_patterns:
        here = before + str(entry.pattern)
        found += [here] if isinstance(entry, URLPattern) else routes(entry, here)
    return found


def client_of(person: Person | None) -> Client:
    """A browser in which somebody is signed in, or nobody."""
    client = Client()
    if person:
        client.force_login(person)
    return client


@pytest.fixture(scope="module")
def cookies(standing_scene: Scene) -> dict[str, SimpleCookie]:
    """What the browser of each role keeps: they have signed in once, before all the tests."""
    return {role: client_of(getattr(standing_scene.cast, role, None)).cookies for role in ROLES}


def browser_of(cookies: SimpleCookie) -> Client:
    """A browser that keeps these."""
    client = Client()
    client.cookies = deepcopy(cookies)
    return client


def outcome(response: HttpResponse) -> str:
    """What somebody got, in the words of the table."""
    if response.status_code in (301, 302) and response.headers["Location"].startswith(reverse("sign-in") + "?"):
        return "sign-in"
    let_in = response.status_code < 400 or response.status_code in (400, 409, 422)
    return "in" if let_in else str(response.status_code)


def without_token(answer: HttpResponse) -> list[str]:
    """Forms of a page that a browser could not send: what a template includes `only` with some things has no token."""
    if answer.streaming or not answer.headers.get("Content-Type", "").startswith("text/html"):
        return []
    forms = re.findall(r'<form [^>]*method="post".*?</form>', answer.content.decode(), re.DOTALL)
    # Where the code of a survey's link is what is sent, no cookie says who it is.
    return [form[:200] for form in forms if "csrfmiddlewaretoken" not in form and 'action="/a/"' not in form]


def test_every_address_is_in_the_table() -> None:
    """Those of programs have a table of their own: test_api_matrix.py."""
    pages = {route for route in routes(get_resolver()) if not route.startswith("/api/v1/")}
    assert sorted(pages | {"/api/v1/openapi.json"}) == sorted({row.route for row in rows()})


@pytest.mark.parametrize("route", sorted({row.route for row in rows()}))
def test_every_method_is_in_the_table(route: str, scene: Scene, cookies: dict[str, SimpleCookie]) -> None:
    """A view that does not say which methods it takes does not pass."""
    answer = browser_of(cookies["max"]).options(scene.address(route))
    assert answer.status_code == 405
    allowed = set(answer.headers["Allow"].split(", ")) - {"HEAD"}
    assert allowed == {row.method for row in rows() if row.route == route}


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.method} {row.route}")
def test_everybody_gets_what_the_table_says(
    row: Row, scene: Scene, cookies: dict[str, SimpleCookie], monkeypatch: pytest.MonkeyPatch
) -> None:
    """For the first one who gets in the page is drawn; for the others only whether they do matters, and half the time
    goes into drawing.
    """
    got: dict[str, str] = {}
    address, typed = scene.address(row.route), scene.typed(row.route)
    for role in ROLES:
        if "in" in got.values():
            monkeypatch.setattr(Template, "render", lambda self, context: SafeString())
        with transaction.atomic():  # what one may do must not be there when the next one tries
            client = browser_of(cookies[role])
            call = client.post if row.method == "POST" else client.get
            answer = call(address, typed)
            got[role] = outcome(answer)
            assert without_token(answer) == []
            transaction.set_rollback(True)
    assert got == row.cells
