"""Does what is far too big cost little: texts, fields, whole bodies?"""

import io
import tracemalloc
from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.cast import Cast
from tests.cost import seconds
from tests.programs import program
from tests.site.test_matrix import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday")]
WHOLE = 100_000  # characters
MB = 1024 * 1024
FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data; boundary=xyz"
JSON = "application/json"
HEAD = b'--xyz\r\nContent-Disposition: form-data; name="details"\r\n\r\n'
Send = Callable[[Client, Cast, str], HttpResponse]
DOORS: dict[str, tuple[str, Send]] = {  # who comes, and what is sent
    "search": ("ana", lambda client, cast, text: client.get("/search/", {"q": text})),
    "names": ("ana", lambda client, cast, text: client.get("/people/names/", {"to": text})),
    "people": ("ana", lambda client, cast, text: client.get("/people/", {"q": text})),
    "language": ("ana", lambda client, cast, text: client.get("/people/names/", headers={"Accept-Language": text})),
    "sign in": ("", lambda client, cast, text: client.post("/sign-in/", {"email": text, "password": text})),
    "invite": ("eve", lambda client, cast, text: client.post("/people/new/", {"email": text, "name": text})),
    "intake": (
        "ana",
        lambda client, cast, text: client.post(
            f"/services/{cast.move.pk}/ask/", {"title": text, "details": text, "answer_places": text, "do": "ask"}
        ),
    ),
    "api": (
        "program",
        lambda client, cast, text: client.post("/api/v1/words", {"text": text, "to": text}, content_type=JSON),
    ),
}
SHAPES = {
    "search": ["a ", '" OR NEAR( * '],
    "names": ["a", "e\u0301\u0323 "],
    "people": ["a ", "\u00df\ufb03"],
    "language": ["en-a,", "a;q=0.1,", "-"],
    "sign in": ["a@", "a@a.", '"@'],
    "invite": ["a@a.", ".a-"],
    "intake": ["1", "a\u0323 ", "\r\n", "{% if"],
    "api": ["a@", "\u0300", '"\\'],
}
CASES = [
    pytest.param(door, shape, marks=pytest.mark.slow if number or door in ("search", "people") else ())
    for door, shapes in SHAPES.items()
    for number, shape in enumerate(shapes)
]


@pytest.mark.parametrize(("door", "shape"), CASES)
def test_twice_the_text_takes_no_more_than_about_twice_the_time(door: str, shape: str, cast: Cast) -> None:
    """Words that are looked for have tests of their own, which are quicker: tests/search/test_growth.py."""
    who, send = DOORS[door]
    client = program(cast.ana) if who == "program" else client_of(getattr(cast, who, None))
    assert send(client, cast, (shape * WHOLE)[:WHOLE]).status_code < 500
    quarter, half, whole = (
        seconds(lambda size=size: send(client, cast, (shape * size)[:size])) for size in (WHOLE // 4, WHOLE // 2, WHOLE)
    )
    floor = 0.05  # a page takes about as long whatever was typed
    assert half < 3 * quarter + floor
    assert whole < 3 * half + floor


class Endless(io.RawIOBase):
    """A body of that many bytes that is nowhere whole."""

    def __init__(self, start: bytes, size: int) -> None:
        self.start, self.left = start, size

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        size = self.left if size < 0 else min(size, self.left)
        self.left -= size
        found, self.start = self.start[:size], self.start[size:]
        return found + b"x" * (size - len(found))


@pytest.mark.parametrize(
    ("address", "kind", "start"),
    [
        ("/sign-in/", FORM, b"email="),
        ("/sign-in/", PARTS, HEAD),
        ("/calls/new/", FORM, b"text="),
        ("/calls/new/", PARTS, HEAD),
        ("/api/v1/words", JSON, b'{"text": "'),
    ],
)
def test_a_body_of_100_mb_is_refused_and_not_held(address: str, kind: str, start: bytes, cast: Cast) -> None:
    client = program(cast.ana) if "api" in address else client_of(cast.ana)
    client.get(address)  # so that what is loaded once does not count
    body = Endless(start, 100 * MB)
    tracemalloc.start()
    answer = client.generic(
        "POST", address, b"", kind, **{"wsgi.input": body, "CONTENT_LENGTH": str(100 * MB), "CONTENT_TYPE": kind}
    )
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert answer.status_code == 413
    assert most < 20 * MB


@pytest.mark.parametrize("address", ["/sign-in/", "/calls/new/", "ask"])
def test_ten_thousand_fields_are_refused(address: str, cast: Cast) -> None:
    goal = reverse("ask", args=[cast.move.pk]) if address == "ask" else address
    fields = {f"field-{number}": "x" for number in range(10_000)}
    assert client_of(cast.ana).post(goal, fields).status_code in (400, 413)
    typed = "&".join(fields)
    assert client_of(cast.ana).post(goal, typed, content_type=FORM).status_code in (400, 413)


def test_ten_thousand_members_are_refused(cast: Cast) -> None:
    members = {f"member-{number}": "x" for number in range(10_000)}
    answer = program(cast.ana).post("/api/v1/words", {"text": "Hello", "to": "Ben Okafor"} | members, content_type=JSON)
    assert answer.status_code in (400, 413, 422)
    assert len(answer.content) < 10_000
