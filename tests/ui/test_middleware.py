"""Do pages travel packed, and everything else as it is?"""

import gzip

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from footpath.ui.middleware import PackPages

LONG = b"<p>the same again</p>" * 100


def through(response: HttpResponse, **headers: str) -> HttpResponse:
    request: HttpRequest = RequestFactory().get("/", headers=headers)
    return PackPages(lambda _request: response)(request)


def test_a_page_is_packed_for_those_who_can_unpack_it() -> None:
    packed = through(HttpResponse(LONG), accept_encoding="gzip, br")
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == LONG
    assert len(packed.content) < len(LONG) / 5
    assert through(HttpResponse(LONG)).content == LONG


def test_what_programs_read_and_files_stay_as_they_are() -> None:
    for kind in ("application/json", "application/pdf", "image/png"):
        answer = through(HttpResponse(LONG, content_type=kind, headers={"ETag": '"1"'}), accept_encoding="gzip")
        assert (answer.content, answer["ETag"]) == (LONG, '"1"'), kind
