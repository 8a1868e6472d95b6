"""What if the session of somebody who may not come in any more is still in a browser?"""

from collections.abc import Callable

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from footpath.people.middleware import reader
from footpath.people.programs.first_time import is_remembered
from footpath.people.sign_in.settling import note_now_and_then


class Sessions:
    """Ends sessions that let nobody in any more, and writes down now and then that the others are used; never where
    people answer without their name.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        if request.user.is_authenticated:
            if is_remembered(request):
                note_now_and_then(request, reader(request), now=timezone.now())
        elif SESSION_KEY in request.session and not request.user.is_authenticated:
            request.session.flush()
        return self.get_response(request)
