"""How does a page of the workbook answer: with a page, with a few facts for its script, with a refusal?"""

import hashlib
import json
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from footpath.growth.workshops.limits import LIMITS
from footpath.ui.page import render_page


def page(request: HttpRequest, template: str, facts: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page that no search engine keeps, and whose address nobody else learns."""
    return quiet(render_page(request, f"growth/workshops/{template}.html", facts, status=status))


def quiet(response: HttpResponse) -> HttpResponse:
    """Kept by nobody but this browser."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    patch_cache_control(response, private=True, no_cache=True)
    return response


def wants_json(request: HttpRequest) -> bool:
    """Whether the script of the page asks, and not somebody who pressed a button."""
    return request.headers.get("Accept", "").startswith("application/json")


def slow_down(request: HttpRequest, kind: str) -> HttpResponse:
    """429: this was done too often from here; nothing is lost by it."""
    seconds = LIMITS[kind].seconds
    said = _("That came too often within a short time. Wait a moment, then go on; what was kept before is kept.")
    response: HttpResponse
    if wants_json(request):
        response = JsonResponse({"wrong": said}, status=429)
    else:
        response = page(request, "said", {"title": _("One moment, please"), "said": said}, status=429)
    response.headers["Retry-After"] = str(min(seconds, 60))
    setattr(response, "_has_been_logged", True)  # noqa: B010  a thousand lines in the log would help nobody
    return response


def facts_or_unchanged(request: HttpRequest, facts: dict[str, Any]) -> HttpResponse:
    """A few facts as JSON; 304 where this browser has them already."""
    body = json.dumps(facts)
    tag = f'"{hashlib.sha256(body.encode()).hexdigest()[:20]}"'
    response: HttpResponse
    if request.headers.get("If-None-Match", "").removeprefix("W/") == tag:
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(body, content_type="application/json")
    response.headers["ETag"] = tag
    return quiet(response)
