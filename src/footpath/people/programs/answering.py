"""How does one call of a program run, from its first header to the last of its answer?"""

import hashlib
import json
from collections.abc import Callable
from copy import copy
from datetime import UTC
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import gettext as _

from footpath.people.permissions import once_a_page
from footpath.people.programs import once
from footpath.people.programs.door import READING, Bearer
from footpath.people.programs.first_time import is_remembered
from footpath.people.programs.problems import Problem, told
from footpath.people.programs.wrong import unusable

View = Callable[..., HttpResponse]
BODIES = ("application/json", "multipart/form-data")


def door(view: View, names: Callable[[str], frozenset[str]]) -> View:
    """The view of an address below /api/ as programs get it; `names(method)` may stand behind the question mark.

    Times are in UTC, a write is one transaction, and whatever goes wrong is a problem document.
    """

    @login_not_required
    @wraps(view)
    def entered(request: HttpRequest, **parts: Any) -> HttpResponse:
        if request.method == "HEAD":
            request.method = "GET"  # the server leaves the body out
        with timezone.override(UTC), once_a_page():
            try:
                _readable(request)
                response = _run(view, request, parts, names(str(request.method)))
            except Problem as problem:
                response = told(problem)
        return _finished(request, response)

    return entered


def _readable(request: HttpRequest) -> None:
    """Whether the headers say what we can read, and take what we write."""
    if not (request.accepts("application/json") or request.accepts("application/problem+json")):
        raise Problem(406, _("Footpath answers programs in JSON."), detail=_("Leave out Accept, or name it there."))
    if request.method in READING or not request.headers.get("Content-Length", "").strip("0"):
        return
    if request.content_type not in BODIES or "Content-Encoding" in request.headers:
        detail = _("Send it plain, with Content-Type: application/json.")
        raise Problem(415, _("This is not in a form that can be read."), detail=detail)


def _run(view: View, request: HttpRequest, parts: dict[str, Any], names: frozenset[str]) -> HttpResponse:
    """Read, or write in one transaction: nothing of it stays when the answer is that it could not be done."""
    person = Bearer()(request)
    if person is None:
        return view(request, **parts)  # which says so
    if strange := sorted(set(request.GET) - names):
        raise unusable({name: [_("There is no such parameter.")] for name in strange})
    if request.method in READING:
        return view(request, **parts)
    if once.HEADER in request.headers and is_remembered(request):
        return once.answer(person, request, lambda keep: _write(view, request, parts, keep), timezone.now())
    return _write(view, request, parts)


def _write(view: View, request: HttpRequest, parts: dict[str, Any], keep: once.Keep | None = None) -> HttpResponse:
    """Write all of it or nothing; `keep` is told the answer before it is certain."""
    with transaction.atomic():
        response = view(request, **parts)
        if response.status_code >= 400:
            transaction.set_rollback(True)
        elif keep:
            keep(response)
    return _with_current(view, request, parts, response) if response.status_code == 412 else response


def _with_current(view: View, request: HttpRequest, parts: dict[str, Any], refused: HttpResponse) -> HttpResponse:
    """The refusal with the state as it is now, so that a program can compare what it wanted with what is there."""
    again = copy(request)
    again.method = "GET"
    current = view(again, **parts)
    if current.status_code == 200 and "ETag" in current:
        refused.content = json.dumps({**json.loads(refused.content), "current": json.loads(current.content)})
        refused["ETag"] = current["ETag"]
    return refused


def _finished(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer with what every answer has; a refusal of ninja or Django as a problem document."""
    if response.status_code >= 400 and response.get("Content-Type") != "application/problem+json":
        plain = told(Problem(response.status_code, response.reason_phrase))
        for name in {"Allow", "Retry-After"} & set(response.headers):
            plain[name] = response[name]
        response = plain
    response.setdefault("Cache-Control", "private, no-cache")
    patch_vary_headers(response, ["Authorization"])
    if request.method != "GET" or response.status_code != 200 or response.streaming or "ETag" in response:
        return response
    response["ETag"] = f'W/"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    found = get_conditional_response(request, etag=response["ETag"], response=response)
    return found if found is not None and found.status_code == 304 else response
