"""Does this request want a whole page, or one part of it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control, patch_vary_headers


@dataclass(frozen=True)
class FilterChip:
    """One filter above a list: a word, how many there are, and where it leads."""

    label: str
    url: str
    count: int | str | None = None
    tone: str = "plain"
    here: bool = False


def render_page(
    request: HttpRequest, template: str, context: dict[str, Any], parts: Sequence[str] = (), status: int = 200
) -> HttpResponse:
    """The page, or for htmx the one part it is going to replace.

    A part is a `{% partialdef NAME %}` in the template whose element carries `id="NAME"`; htmx says in HX-Target
    which element it replaces. A name that is not in `parts` gets the whole page. Messages that wait are sent along
    with a part, so that nobody misses them.
    """
    part = wanted_part(request, parts)
    if part:
        body = render_to_string(f"{template}#{part}", context, request)
        if len(get_messages(request)):
            body += render_to_string("ui/components/notices.html", {"beside": True}, request)
    else:
        body = render_to_string(template, context, request)
    response = HttpResponse(body, status=status)
    patch_vary_headers(response, ("HX-Request", "HX-Target", "HX-Boosted", "HX-History-Restore-Request"))
    patch_cache_control(response, private=True, no_cache=True)
    return response


def wanted_part(request: HttpRequest, parts: Sequence[str]) -> str | None:
    """The part's name if htmx asks for one that the page declares, else None: the whole page."""
    headers = request.headers
    whole = "HX-Boosted" in headers or "HX-History-Restore-Request" in headers
    if headers.get("HX-Request") != "true" or whole:
        return None
    target = headers.get("HX-Target", "").rpartition("#")[2]
    return target if target in parts else None
