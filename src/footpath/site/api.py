"""Which operations does the API have, and how does each of them answer trouble?"""

from importlib import import_module

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from ninja import NinjaAPI

from footpath.people.programs.door import Bearer
from footpath.people.programs.problems import Problem, told

ROUTERS = ("footpath.people.api",)  # modules with a `router`, in the order of the document
api = NinjaAPI(title="Footpath", version="1", urls_namespace="api", auth=Bearer(), docs_url=None)
for name in ROUTERS:
    api.add_router("", import_module(name).router)


@api.exception_handler(Problem)
def problem(_request: HttpRequest, error: Problem) -> HttpResponse:
    """What a door said."""
    return told(error)


@api.exception_handler(PermissionDenied)
def denied(_request: HttpRequest, _error: PermissionDenied) -> HttpResponse:
    """Seen, but not theirs to do."""
    return told(Problem(403, "This is not open to you"))


@api.exception_handler(Http404)
def nothing(_request: HttpRequest, _error: Http404) -> HttpResponse:
    """What is not there and what is not theirs to see look the same."""
    return told(Problem(404, "There is nothing here for you"))


def urlpatterns() -> list[URLPattern]:
    """The addresses below /api/v1/; who comes in there shows a token, not a session."""
    found = [one for one in api.urls[0] if isinstance(one, URLPattern)]
    return [path(str(one.pattern), login_not_required(one.callback), name=one.name) for one in found]
