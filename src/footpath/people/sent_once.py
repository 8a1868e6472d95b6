"""Was this very page sent already? A double click, a page sent again after going back, a proxy that repeats: one act.

Each page that Footpath shows carries a form token that is drawn for it alone. The same token with the same text to the
same address is the same act: what the first one led to is answered again.
"""

import hashlib
import time
from collections.abc import Callable
from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.people.models import Answered, Person
from footpath.people.programs.first_time import free, is_remembered, keep, take
from footpath.people.programs.once import fingerprint
from footpath.ui.errors import unavailable

TOKEN = "csrfmiddlewaretoken"
WAIT, STEP = timedelta(seconds=20), 0.1  # for the first one; seconds between two looks


class SentOnce:
    """Does what a page sends once, however often it comes. Parts of a page (htmx) may come again: they are not kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on, or answer what came of it the first time."""
        person = request.user
        parts = "HX-Request" in request.headers
        if request.method != "POST" or parts or not isinstance(person, Person) or not is_remembered(request):
            return self.get_response(request)
        if not request.POST.get(TOKEN):
            return self.get_response(request)
        row, is_mine = _taken(person, request)
        if is_mine:
            return self._done(row, request)
        before = _came_of(row)
        if before is None:
            return unavailable(request)
        messages.info(request, _("This was sent already. It counts once, and this is what came of it."))
        return redirect(before)

    def _done(self, row: Answered, request: HttpRequest) -> HttpResponseBase:
        """What is answered now; where that leads elsewhere it was done, and else the page can be sent again."""
        done = False
        try:
            response = self.get_response(request)
            done = isinstance(response, HttpResponse) and 300 <= response.status_code < 400
            if done:
                keep(row, status=response.status_code, headers={"Location": response["Location"]})
            return response
        finally:
            if not done:
                free(row)


def _taken(person: Person, request: HttpRequest) -> tuple[Answered, bool]:
    """The row of what was sent, and whether it is ours to do."""
    asked = fingerprint(request)
    page = hashlib.sha256(f"{request.POST[TOKEN]}\n{asked}".encode()).hexdigest()
    return take(person, f"page {page}", asked, timezone.now())


def _came_of(row: Answered) -> str | None:
    """Where the first one led, as soon as it is done; None where that takes too long."""
    until = time.monotonic() + WAIT.total_seconds()
    while time.monotonic() < until:
        found = Answered.objects.filter(person_id=row.person_id, key=row.key).first()
        if found is None:
            return None
        if found.status is not None:
            return str(found.headers["Location"])
        time.sleep(STEP)
    return None
