"""What do people see when something goes wrong? What happened, what is kept, what to do."""

import logging
import secrets
import sys
from dataclasses import dataclass

from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Trouble:
    """One kind of trouble, in words."""

    status: int
    title: str
    text: str
    advice: str
    error_id: str = ""


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, or 413 when more was sent than we take."""
    if isinstance(exception, RequestDataTooBig):
        text = _("What you sent is larger than Footpath takes in one go. Nothing was changed.")
        advice = _("Go back: your text is still in the form. Send a smaller file, or leave out part of it.")
        return answer(request, Trouble(413, _("That was too much at once"), text, advice))
    text = _("Something in the address or in the form could not be read. Nothing was changed.")
    advice = _("Go back and try once more: your text is still in the form.")
    return answer(request, Trouble(400, _("That did not arrive whole"), text, advice))


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: the person is known, but this is not theirs to see or do."""
    text = _("You are signed in, but this belongs to other people. Nothing was changed.")
    advice = _("If you think it should be open to you, ask the person who sent you here.")
    return answer(request, Trouble(403, _("This is not open to you"), text, advice))


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the same words for what does not exist and for what this person may not know of."""
    text = _("The address may have a slip in it, or what was here is not shared with you.")
    advice = _("Check the address, ask the person who sent it to you, or start again from home.")
    return answer(request, Trouble(404, _("There is nothing here for you"), text, advice))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form from before the last sign-in, or from another site."""
    text = _("You have signed in again since this page was opened, so we did not act on it. Nothing was changed.")
    advice = _("Go back, reload the page and send it again: your text is kept in this tab.")
    return answer(request, Trouble(403, _("This page was open for too long"), text, advice))


def server_error(request: HttpRequest) -> HttpResponse:
    """500 with a number that leads to the log entry; 503 when the database did not answer."""
    error = sys.exc_info()[1]
    if isinstance(error, OperationalError):
        return unavailable(request)
    error_id = secrets.token_hex(4)
    log.error("Error %s at %s %s", error_id, request.method, request.path, exc_info=error)
    text = _("The fault is ours. It has been written down, and what was saved before is safe.")
    advice = _("Go back and try once more: your text is still in the form. If it fails again, pass on this number.")
    return answer(request, Trouble(500, _("Something broke on our side"), text, advice, error_id))


def unavailable(request: HttpRequest, seconds: int = 5) -> HttpResponse:
    """503: too busy for the moment; `seconds` says when to come back."""
    text = _("So much is being written just now that yours found no place. Nothing was changed.")
    advice = _("Wait a moment, go back and send it again: your text is still in the form.")
    response = answer(request, Trouble(503, _("One moment, please"), text, advice))
    response["Retry-After"] = str(seconds)
    return response


def answer(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """The trouble as a page, or for programs as a problem document (RFC 9457); needs no database."""
    if request.path.startswith("/api/"):
        facts = {"type": "about:blank", "title": trouble.title, "status": trouble.status, "detail": trouble.text}
        if trouble.error_id:
            facts["error_id"] = trouble.error_id
        return JsonResponse(facts, status=trouble.status, content_type="application/problem+json")
    return HttpResponse(render_to_string("ui/error.html", {"trouble": trouble}), status=trouble.status)
