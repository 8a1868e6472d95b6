"""Which operations does the API have, and how does each of them answer trouble?"""

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError
from ninja.errors import ValidationError as TypeMistakes
from ninja.renderers import JSONRenderer

import footpath.people.refusals as of_people
import footpath.requests.refusals as of_requests
from footpath.people.programs import wrong
from footpath.people.programs.answering import door
from footpath.people.programs.door import Bearer
from footpath.people.programs.problems import Problem, told
from footpath.people.programs.typed_json import StrictParser
from footpath.site.api_document import document, written

# Modules with a `router`, in the order of the document.
ROUTERS = (
    "footpath.people.api",
    "footpath.catalog.api",
    "footpath.requests.api",
    "footpath.surveys.api",
    "footpath.conversations.standards.api",
    "footpath.conversations.ideas.api",
    "footpath.surveys.choosing.api",
    "footpath.recovery.api",
    "footpath.recognition.rewards.api",
    "footpath.recognition.api",
    "footpath.bids.api",
    "footpath.insight.api",
    "footpath.insight.promises_api",
    "footpath.insight.emergencies_api",
    "footpath.insight.time_api",
    "footpath.insight.needs_api",
    "footpath.insight.maps.api",
    "footpath.insight.outside_api",
    "footpath.notifications.api",
    "footpath.notifications.webhooks_api",
    "footpath.notifications.calendar_api",
)


class Renderer(JSONRenderer):
    """JSON, in which nothing stands that is none: NaN is our mistake, not the reader's."""

    json_dumps_params = {"ensure_ascii": False, "allow_nan": False}


api = NinjaAPI(
    title="Footpath",
    version="1",
    urls_namespace="api",
    auth=Bearer(),
    docs_url=None,
    openapi_url=None,
    parser=StrictParser(),
    renderer=Renderer(),
)
for name in ROUTERS:
    api.add_router("", import_module(name).router)


def _nobody(request: HttpRequest, _error: Exception) -> Problem:
    title = _("This token does not hold.") if "Authorization" in request.headers else _("Say who you are.")
    detail = _("Send Authorization: Bearer with a token; make one under Sign-in and safety.")
    return Problem(401, title, detail=detail)


def _nothing(_request: HttpRequest, _error: Exception) -> Problem:
    return Problem(404, _("There is nothing here for you"))


def _not_theirs(_request: HttpRequest, error: Exception) -> Problem:
    return Problem(403, _("This is not open to you"), detail=str(error))


def _refused(_request: HttpRequest, error: Exception) -> Problem:
    return Problem(409, _("That cannot be done as things stand"), detail=str(error))


def _slower(request: HttpRequest, error: Exception) -> Problem:
    return Problem(412 if "If-Match" in request.headers else 409, _("Somebody was faster"), detail=str(error))


def _unreadable(_request: HttpRequest, error: HttpError) -> Problem:
    cause = error.__cause__
    return cause if isinstance(cause, Problem) else Problem(error.status_code, str(error))


# What goes wrong, and what a program is told; ui/errors.py says what is left: 413, 503, and 500 with its number.
ANSWERS: dict[type[Exception], Callable[..., Problem]] = {
    Problem: lambda _request, problem: problem,
    AuthenticationError: _nobody,
    PermissionDenied: _not_theirs,
    Http404: _nothing,
    ObjectDoesNotExist: _nothing,
    HttpError: _unreadable,
    TypeMistakes: lambda _request, mistakes: wrong.of_types(mistakes.errors),
    ValidationError: lambda _request, error: wrong.of_verbs(error),
    of_people.SomebodyWasFaster: _slower,  # those of the catalog, too
    of_people.Refused: _refused,
    of_requests.SomebodyWasFaster: _slower,
    of_requests.Unclear: lambda _request, error: wrong.unusable({error.field: [str(error)]}),
    of_requests.Refused: _refused,
}


def _handler(problem_of: Callable[..., Problem]) -> Callable[..., HttpResponse]:
    def handle(request: HttpRequest, error: Exception) -> HttpResponse:
        return told(problem_of(request, error))

    return handle


for kind, problem_of in ANSWERS.items():
    api.add_exception_handler(kind, _handler(problem_of))


def urlpatterns() -> list[URLPattern]:
    """The addresses below /api/v1/; who comes in there shows a token, not a session."""
    found = [one for one in api.urls[0] if isinstance(one, URLPattern) and one.name != "api-root"]
    doors = [path(str(one.pattern), door(one.callback, _names_at(str(one.pattern))), name=one.name) for one in found]
    return [path("openapi.json", openapi, name="openapi"), *doors]


def _names_at(route: str) -> Callable[[str], frozenset[str]]:
    """For an address: what may stand behind its question mark, by method."""
    written = "/api/v1/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", route)

    def names(method: str) -> frozenset[str]:
        return _parameters().get((written, method.lower()), frozenset())

    return names


@cache
def _parameters() -> dict[tuple[str, str], frozenset[str]]:
    """The names of the parameters in the query of each operation, by address and method."""
    return {
        (address, method): frozenset(one["name"] for one in operation["parameters"] if one.get("in") == "query")
        for address, operations in document(api)["paths"].items()
        for method, operation in operations.items()
    }


def described() -> dict[str, Any]:
    """The document of the API."""
    return document(api)


@login_not_required
@require_safe
def openapi(_request: HttpRequest) -> HttpResponse:
    """The document, open to all: it says what can be asked, and nothing that anybody answered."""
    return HttpResponse(written(api), content_type="application/json")
