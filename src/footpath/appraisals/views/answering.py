"""How does somebody say how they see a coworker?

Nothing here is remembered of whoever answers: the session is not written, nothing is logged, and what was sent is kept
nowhere but in the spool. A link that was passed on leads nobody anywhere: who is not asked is told that there is none.
"""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from footpath.appraisals import actions, states
from footpath.appraisals.actions.rate import QUESTIONS
from footpath.appraisals.models import Rater
from footpath.appraisals.permissions import anonymous, own_seat
from footpath.appraisals.sheet import PASSES, kept_under, promise, sheet_of
from footpath.people.middleware import reader
from footpath.surveys.refusals import NotTaken
from footpath.ui.page import render_page


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions for whoever is asked; what they send is kept without them, as the page promises."""
    rater = own_seat(reader(request), pk)
    if rater is None:
        raise Http404
    if request.method == "POST":
        return _taken(request, rater)
    if rater.done or not rater.is_open:
        return _over(request, rater, status=200)
    return _form(request, rater)


def _taken(request: HttpRequest, rater: Rater) -> HttpResponse:
    sent = request.POST
    steps = {item["key"]: sent.get(f"q.{item['key']}", "") for item in rater.appraisal.items}
    words = {key: sent.get(f"q.{key}", "") for key in QUESTIONS}
    try:
        actions.rate(rater, steps=steps, words=words, passes=sent.get(f"q.{PASSES}") == "yes", now=timezone.now())
    except ValidationError as error:
        errors = {key: " ".join(problem.messages) for key, problem in _errors(error).items()}
        return _form(request, rater, errors=errors, status=422)
    except NotTaken:  # another device was faster, or it is over
        rater.refresh_from_db(fields=["done"])
        return _over(request, rater, status=409)
    return _page(request, rater, "appraisals/thanks.html", {"sent": True})


def _errors(error: ValidationError) -> dict[str, ValidationError]:
    return {key: ValidationError(found) for key, found in error.error_dict.items()}


def _form(
    request: HttpRequest, rater: Rater, *, errors: Mapping[str, str] | None = None, status: int = 200
) -> HttpResponse:
    sent = request.POST.dict() if request.method == "POST" else {}
    heading, lines = promise(rater)
    facts = {
        "sheet": sheet_of(rater, sent, errors or {}),
        "heading": heading,
        "lines": lines,
        "refused": (errors or {}).get("", ""),
    }
    return _page(request, rater, "appraisals/answer.html", facts, status)


def _over(request: HttpRequest, rater: Rater, status: int) -> HttpResponse:
    """It was sent already, or it is over."""
    return _page(request, rater, "appraisals/answer_over.html", {}, status)


def _page(
    request: HttpRequest, rater: Rater, template: str, facts: Mapping[str, Any], status: int = 200
) -> HttpResponse:
    it = rater.appraisal
    called_off = it.state == states.CANCELLED
    until = it.closes_at or timezone.now()
    more = {"it": it, "until": until, "kept": kept_under(rater), "nameless": anonymous(rater.group)}
    found = {**facts, **more, "rater": rater, "called_off": called_off}
    response = render_page(request, template, found, status=status)
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    setattr(response, "_has_been_logged", True)  # noqa: B010  Django would log what was refused, with its moment
    return response
