"""Does every route refuse what another site sends, and every reply say what browsers may do with it?"""

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory
from django.urls import reverse
from tests.cast import PASSWORD, Cast
from tests.site.scene import Scene, scene, standing_scene
from tests.site.test_matrix import rows

__all__ = ["scene", "standing_scene"]  # the fixtures
# Here no cookie says who it is: the code of the link, which stands in what is sent, is the guard.
BY_CODE = {"/a/", "/focus-groups/host/"}
POSTS = [row.route for row in rows() if row.method == "POST" and row.route not in BY_CODE]
OPEN = {row.route for row in rows() if row.method == "POST" and row.cells["anonymous"] == "in"}
pytestmark = pytest.mark.same_anywhere  # what stands before the views asks no database


@pytest.fixture
def cast(scene: Scene) -> Cast:
    """Those of the scene, which stands already."""
    return scene.cast


def attempts(client: Client, address: str, typed: dict) -> dict[str, HttpResponse]:
    """What another site could make somebody's browser send."""
    foreign = get_token(RequestFactory().get("/"))
    return {
        "no token": client.post(address, typed),
        "the token of somebody else": client.post(address, {**typed, "csrfmiddlewaretoken": foreign}),
        "plain text": client.post(address, '{"a": "b"}', content_type="text/plain"),
        "JSON": client.post(address, '{"a": "b"}', content_type="application/json"),
        "from another site": client.post(address, typed, HTTP_ORIGIN="https://evil.example"),
    }


def strict_client(route: str, scene: Scene) -> Client:
    """A browser whose forms are checked, in which somebody is signed in where one has to be."""
    client = Client(enforce_csrf_checks=True)
    if route not in OPEN:
        client.force_login(scene.cast.max)
    return client


def test_nothing_is_done_that_another_site_sends(scene: Scene) -> None:
    taken = {
        (route, how): answer.status_code
        for route in POSTS
        for how, answer in attempts(strict_client(route, scene), scene.address(route), scene.typed(route)).items()
        if answer.status_code != 403
    }
    assert taken == {}


def test_the_token_is_the_guard(scene: Scene) -> None:
    """The control: with the token of a page of ours the same is taken, or refused for another reason. Some will do."""
    held = []
    for route in POSTS[::5]:
        client = strict_client(route, scene)
        page = client.get(reverse("sign-in") if route in OPEN else reverse("change-password"))
        typed = {**scene.typed(route), "csrfmiddlewaretoken": page.context["csrf_token"]}
        with transaction.atomic():
            answer = client.post(scene.address(route), typed)
            transaction.set_rollback(True)
        held += [route] if "This page was open for too long" in answer.content.decode(errors="replace") else []
    assert held == []


def test_what_was_typed_is_kept_when_a_page_was_open_for_too_long(cast) -> None:
    answer = Client(enforce_csrf_checks=True).post(reverse("sign-in"), {"email": "a@b.example"})
    assert "your text is kept in this tab" in answer.content.decode()


WANTED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def kinds_of_reply(client: Client, cast) -> dict[str, HttpResponse]:
    """A page, a redirect, errors of every kind, an answer of another door."""
    asked = Client(enforce_csrf_checks=True)
    asked.raise_request_exception = False
    return {
        "page": client.get(reverse("sign-in")),
        "redirect to the door": client.get(reverse("home")),
        "redirect": client.post(reverse("sign-in"), {"email": "ana@demo.example", "password": PASSWORD}),
        "not found": client.get("/nothing/here/"),
        "wrong method": client.put(reverse("sign-in")),
        "wrong form": client.post(reverse("sign-in"), {}),
        "refused": asked.post(reverse("sign-in"), {}),
        "over": Client().get(reverse("new-password")),
        "host": client.get("/", HTTP_HOST="evil.example"),
        "health": client.get("/healthz"),
        "options for a script": Client().get("/sign-in/passkey/", headers={"Accept": "application/json"}),
        "slash": client.get("/sign-in"),
    }


def test_every_reply_says_what_browsers_may_do_with_it(cast, settings) -> None:
    replies = kinds_of_reply(Client(), cast)
    statuses = {reply.status_code for reply in replies.values()}
    assert {200, 301, 302, 400, 403, 404, 405, 410, 422} <= statuses
    for name, reply in replies.items():
        assert {key: reply.headers.get(key) for key in WANTED} == WANTED, name
        policy = reply.headers["Content-Security-Policy"]
        assert "script-src 'self'" in policy, name
        assert "frame-ancestors 'none'" in policy, name
        assert "unsafe" not in policy, name


def test_a_fault_of_ours_says_so_too(cast, monkeypatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("on purpose")

    monkeypatch.setattr("footpath.people.sign_in.views.render_page", broken)
    client = Client(raise_request_exception=False)
    reply = client.get(reverse("sign-in"))
    assert reply.status_code == 500
    assert {key: reply.headers.get(key) for key in WANTED} == WANTED
    assert "frame-ancestors 'none'" in reply.headers["Content-Security-Policy"]
    assert "on purpose" not in reply.content.decode()


def test_over_tls_browsers_are_told_to_stay_there(db, settings) -> None:
    settings.SECURE_HSTS_SECONDS = 31536000
    for reply in (Client().get("/sign-in/", secure=True), Client().get("/nothing/", secure=True)):
        assert reply.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert "Strict-Transport-Security" not in Client().get("/sign-in/").headers


def test_what_a_request_says_of_tls_counts_from_our_own_proxy_alone(db, settings) -> None:
    settings.SECURE_HSTS_SECONDS = 31536000
    forged = Client().get("/sign-in/", headers={"X-Forwarded-Proto": "https"})
    assert "Strict-Transport-Security" not in forged.headers
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # as with FOOTPATH_PROXIES
    told = Client().get("/sign-in/", headers={"X-Forwarded-Proto": "https"})
    assert "Strict-Transport-Security" in told.headers


def test_no_proxy_is_believed_who_somebody_is(cast) -> None:
    headers = {"Remote-User": "eve@demo.example", "X-Remote-User": "eve@demo.example"}
    assert Client().get(reverse("home"), headers=headers).status_code == 302
