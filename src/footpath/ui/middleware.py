"""What if the database does not answer in the middle of a request?"""

import logging
from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

from footpath.ui.errors import unavailable

log = logging.getLogger(__name__)


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
