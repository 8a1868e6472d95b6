"""In which zone does the reader read dates?"""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control

from footpath.people.models import Person
from footpath.people.permissions import once_a_page


class SignedInPerson:
    """Shows dates in the reader's zone and keeps pages out of shared caches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on with the reader's zone active."""
        if not request.user.is_authenticated:
            return self.get_response(request)
        with timezone.override(reader(request).timezone), once_a_page():
            response = self.get_response(request)
        patch_cache_control(response, private=True, no_cache=True)
        return response


def reader(request: HttpRequest) -> Person:
    """The signed-in person; only for pages that SignedInPerson guards."""
    return cast(Person, request.user)
