"""What happens to every answer on its way out, and what if the database gives none?"""

import logging
from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from footpath.ui.errors import unavailable

log = logging.getLogger(__name__)


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
    """Turns a database that is locked or away into 503: come back in a moment, your text is kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer for the database; leave everything else to Django."""
        if not isinstance(exception, OperationalError):
            return None
        log.error("The database did not answer at %s %s", request.method, request.path, exc_info=exception)
        return unavailable(request)
