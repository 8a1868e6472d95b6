"""Is whatever lies in a file saved by the browser, and never run?"""

from datetime import UTC, datetime

import pytest
from django.http import HttpRequest
from django.test import RequestFactory
from tests.files.conftest import upload

from footpath.files.actions import store
from footpath.files.serving import serve

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
DANGEROUS = ["a.svg", "a.html", "a.xhtml", "a.xml", "a.pdf", "a.js", "a.jpg.html", "a.htm", "a.mht", "a"]


@pytest.fixture
def asked(rf: RequestFactory) -> HttpRequest:
    """A request for a file."""
    return rf.get("/")


@pytest.mark.parametrize("name", DANGEROUS)
def test_it_is_a_download_in_a_sandbox(name: str) -> None:
    response = serve(store(upload(SVG, name), by_id=None, now=NOW))
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Content-Length"] == str(len(SVG))
    assert b"".join(response.streaming_content) == SVG  # type: ignore[arg-type]
    response.close()


def test_the_policy_of_pages_does_not_replace_it(asked: HttpRequest) -> None:
    from csp.middleware import CSPMiddleware

    response = CSPMiddleware(lambda _: serve(store(upload(), by_id=None, now=NOW)))(asked)
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    response.close()


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ('say "hi".txt', 'attachment; filename="say _hi_.txt"'),
        ("Grüße.txt", "attachment; filename*=utf-8''Gr%C3%BC%C3%9Fe.txt"),
        ("a\r\nX-Evil: 1.txt", 'attachment; filename="aX-Evil_ 1.txt"'),
    ],
)
def test_no_name_adds_a_header(name: str, header: str) -> None:
    response = serve(store(upload(name=name), by_id=None, now=NOW))
    assert response["Content-Disposition"] == header
    assert "X-Evil" not in response
    response.close()
