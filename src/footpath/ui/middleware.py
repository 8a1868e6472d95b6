"""What happens to every answer on its way out, and what if the database gives none?"""

import logging
from collections.abc import Callable

from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.urls import ResolverMatch

from footpath.ui.errors import unavailable

log = logging.getLogger(__name__)
TRIES = 3  # zero in the control of the race tests alone
UNDONE = ("40P01", "40001")  # deadlock, and what cannot be put in an order: PostgreSQL's names


class PackPages(GZipMiddleware):
    """Pages travel packed, a sixth of their size. Files are packed already, what programs read keeps its strong tag;
    how long a packed page is tells nobody what stands in it, for Django adds bytes at random.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Pack what a browser shows."""
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            return response
        return super().process_response(request, response)


class FailClearly:
    """Turns a database that is locked or away into 503: come back in a moment, your text is kept. Where two waited for
    each other and the database undid one of them, that one is done anew: nobody hears of it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """Answer for the database; leave everything else to Django."""
        error = exception
        for _again in range(TRIES):
            if not was_undone(error) or connection.in_atomic_block or request.resolver_match is None:
                break
            log.warning("Undone for the sake of another, tried again: %s %s", request.method, request.path)
            try:
                return _once_more(request, request.resolver_match)
            except Exception as another:
                error = another
        if isinstance(error, OperationalError):
            log.error("The database did not answer at %s %s", request.method, request.path, exc_info=error)
            return unavailable(request)
        if error is not exception:
            raise error
        return None


def _once_more(request: HttpRequest, match: ResolverMatch) -> HttpResponseBase:
    """What was asked, from the start: of the first time nothing is left."""
    for name in request.FILES:
        for file in request.FILES.getlist(name):
            file.seek(0)
    response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    return response


def was_undone(error: Exception) -> bool:
    """Whether the database has undone a whole transaction: two waited for each other, or could not both be so."""
    return isinstance(error, OperationalError) and getattr(error.__cause__, "sqlstate", "") in UNDONE
