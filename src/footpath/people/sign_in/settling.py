"""What is written down when somebody is in, and while they are?"""

from datetime import datetime

from django.http import HttpRequest, HttpResponseBase

from footpath.people.actions.keep_session import keep_session
from footpath.people.actions.know_place import know_place
from footpath.people.models import Person
from footpath.people.sign_in.origin import client_address, network_of, remember_browser

SEEN = "seen_at"  # in the session: when it was last written down that it is used
RARELY = 600.0  # seconds


def settle(request: HttpRequest, response: HttpResponseBase, person: Person, *, now: datetime) -> None:
    """Write down the session, the place and the browser of somebody who has just signed in."""
    note(request, person, now=now)
    know_place(person, network_of(client_address(request)), now=now)
    remember_browser(request, response, person.email)


def note(request: HttpRequest, person: Person, *, now: datetime, was: str = "") -> None:
    """Write down that this session is used, and from where; `was` is its key from before it changed."""
    if not request.session.session_key:
        request.session.cycle_key()
    keep_session(
        person,
        key=request.session.session_key or "",
        was=was,
        address=client_address(request),
        agent=request.headers.get("User-Agent", ""),
        now=now,
    )
    request.session[SEEN] = now.timestamp()


def note_now_and_then(request: HttpRequest, person: Person, *, now: datetime) -> None:
    """The same, every ten minutes at most: a page that is read writes nothing."""
    seen = request.session.get(SEEN)
    if seen is not None and now.timestamp() - seen > RARELY:
        note(request, person, now=now)
