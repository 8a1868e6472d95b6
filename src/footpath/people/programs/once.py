"""What was answered the first time that this was asked? A write that is repeated happens once.

What was answered is committed together with what was changed (Idempotency-Key, draft of the IETF's httpapi group).
"""

import hashlib
from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.programs.first_time import free, keep, take
from footpath.people.programs.models import Answered
from footpath.people.programs.problems import Problem

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"

Keep = Callable[[HttpResponse], None]


def answer(person: Person, request: HttpRequest, act: Callable[[Keep], HttpResponse], now: datetime) -> HttpResponse:
    """What `act` answers, or what it answered before to this key; `act` hands its answer over before it commits.

    A Problem: 400 for a key that is none, 409 while the first one is being worked on, 422 where the key has stood for
    something else. What failed on our side (5xx) is not kept: the same key tries again.
    """
    row, ours = _taken(person, _key(request), fingerprint(request), now)
    if not ours:
        return _replayed(row)
    try:
        response = act(lambda done: _keep(row, done))
    except BaseException:
        free(row)
        raise
    if response.status_code >= 500:
        free(row)
    elif response.status_code >= 400:
        _keep(row, response)
    return response


def fingerprint(request: HttpRequest) -> str:
    """What is asked, short: method, address and all that was sent."""
    found = hashlib.sha256(f"{request.method} {request.get_full_path()}\n".encode())
    if request.content_type == "multipart/form-data":
        for name, texts in sorted(request.POST.lists()):
            found.update(repr((name, texts)).encode())
        for name, files in sorted(request.FILES.lists()):
            for file in files:
                found.update(repr((name, file.name, file.size)).encode())
                for chunk in file.chunks():
                    found.update(chunk)
                file.seek(0)
    else:
        found.update(request.body)
    return found.hexdigest()


def _key(request: HttpRequest) -> str:
    key = request.headers[HEADER].strip()
    if not (0 < len(key) <= 200 and key.isascii() and key.isprintable()):
        detail = _("Send 1 to 200 signs of ASCII that are new with each write, such as a UUID.")
        raise Problem(400, _("This Idempotency-Key cannot be used."), detail=detail)
    return key


def _taken(person: Person, key: str, asked: str, now: datetime) -> tuple[Answered, bool]:
    """The row of the key: with its answer, or ours to work on."""
    row, ours = take(person, key, asked, now)
    if row.fingerprint != asked:
        detail = _("It stood for another write within the last day. Take a new key for each write.")
        raise Problem(422, _("This Idempotency-Key was used before."), detail=detail)
    if row.status is None and not ours:
        raise _in_flight()
    return row, ours


def _in_flight() -> Problem:
    detail = _("The first write with this Idempotency-Key is still being worked on. Ask again in a moment.")
    return Problem(409, _("One moment, please"), detail=detail, retry_after=1)


def _keep(row: Answered, response: HttpResponse) -> None:
    """Keep the answer; a Problem where somebody else has taken the key over, and then nothing was written."""
    kept = {name: response[name] for name in ("Content-Type", "ETag", "Location") if name in response}
    if not keep(row, status=response.status_code, headers=kept, body=response.content.decode()):
        raise _in_flight()


def _replayed(row: Answered) -> HttpResponse:
    response = HttpResponse(row.body, status=row.status, headers=row.headers)
    response[REPLAYED] = "true"
    return response
