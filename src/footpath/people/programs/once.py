"""What was answered the first time that this was asked? A write that is repeated happens once.

A key is kept in a row of the database, so that it holds in every process and after a restart, and what was answered is
committed together with what was changed (Idempotency-Key, draft of the IETF's httpapi group).
"""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from django.db import DatabaseError, IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.programs.models import Answered
from footpath.people.programs.problems import Problem

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"
KEPT = timedelta(hours=24)
PATIENCE = timedelta(minutes=1)  # nothing takes as long: whoever was at it is gone
GUARDED = True  # switched off by the control of the race tests alone: without the guard, both write

Keep = Callable[[HttpResponse], None]


def answer(person: Person, request: HttpRequest, act: Callable[[Keep], HttpResponse], now: datetime) -> HttpResponse:
    """What `act` answers, or what it answered before to this key; `act` hands its answer over before it commits.

    A Problem: 400 for a key that is none, 409 while the first one is being worked on, 422 where the key has stood for
    something else. What failed on our side (5xx) is not kept: the same key tries again.
    """
    row = _taken(person, _key(request), fingerprint(request), now)
    if row.status is not None:
        return _replayed(row)
    try:
        response = act(lambda done: _keep(row, done))
    except BaseException:
        _forget(row)
        raise
    if response.status_code >= 500:
        _forget(row)
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


def _taken(person: Person, key: str, asked: str, now: datetime) -> Answered:
    """The row of the key: with its answer, or ours to work on."""
    if not GUARDED:
        return Answered(person=person, key=key)
    mine: dict[str, Any] = {"fingerprint": asked, "status": None, "headers": {}, "body": "", "at": now}
    try:
        with transaction.atomic():
            return Answered.objects.create(person=person, key=key, **mine)
    except IntegrityError:
        row = Answered.objects.filter(person=person, key=key).first()
    if row is None:
        raise _in_flight()
    if row.at > now - KEPT and row.fingerprint != asked:
        detail = _("It stood for another write within the last day. Take a new key for each write.")
        raise Problem(422, _("This Idempotency-Key was used before."), detail=detail)
    if row.at > now - KEPT and row.status is not None:
        return row
    if row.at > now - PATIENCE or Answered.objects.filter(pk=row.pk, at=row.at, status=row.status).update(**mine) != 1:
        raise _in_flight()
    row.status, row.at = None, now
    return row


def _in_flight() -> Problem:
    detail = _("The first write with this Idempotency-Key is still being worked on. Ask again in a moment.")
    return Problem(409, _("One moment, please"), detail=detail, retry_after=1)


def _keep(row: Answered, response: HttpResponse) -> None:
    """Keep the answer; a Problem where somebody else has taken the key over, and then nothing was written."""
    if not GUARDED:
        return
    kept = {name: response[name] for name in ("Content-Type", "ETag", "Location") if name in response}
    said = {"status": response.status_code, "headers": kept, "body": response.content.decode()}
    if Answered.objects.filter(pk=row.pk, at=row.at, status=None).update(**said) != 1:
        raise _in_flight()


def _forget(row: Answered) -> None:
    """The key is free again; where that fails, it is after `PATIENCE`."""
    with suppress(DatabaseError):
        Answered.objects.filter(pk=row.pk, at=row.at, status=None).delete()


def _replayed(row: Answered) -> HttpResponse:
    response = HttpResponse(row.body, status=row.status, headers=row.headers)
    response[REPLAYED] = "true"
    return response
