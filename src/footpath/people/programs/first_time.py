"""Is this sent for the first time, and who does it? One does, however often and wherever the same comes in.

Who does it holds a row of the database, so that it counts in every process and after a restart.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest
from django.urls import Resolver404, resolve

from footpath.people.models import Person
from footpath.people.programs.models import Answered

KEPT = timedelta(hours=24)
PATIENCE = timedelta(minutes=1)  # nothing takes as long: whoever was at it is gone
GUARDED = True  # switched off by the control of the race tests alone: without the guard, both write


def is_remembered(request: HttpRequest) -> bool:
    """Whether anything may be kept of what is sent there: not where people answer without their name
    (UNREMEMBERED, site/seams.py), for a row would tell who answered, and when.
    """
    try:
        match = request.resolver_match or resolve(request.path_info)
    except Resolver404:
        return True
    return match.view_name not in settings.UNREMEMBERED


def take(person: Person, key: str, asked: str, now: datetime) -> tuple[Answered, bool]:
    """The row of what this person sent under that key, and whether it is ours to do; else somebody is at it, or did it.

    What was done is known for a day (KEPT); who is at it longer than PATIENCE is gone, and the next one takes over.
    """
    mine: dict[str, Any] = {"fingerprint": asked, "status": None, "headers": {}, "body": uuid4().hex, "at": now}
    ours = Answered(person=person, key=key, **mine)
    if not GUARDED:
        return ours, True
    stands = Answered.objects.filter(person=person, key=key)
    row = stands.first()  # who comes later only reads: nobody waits for the one who writes
    if row is None:
        Answered.objects.bulk_create([ours], ignore_conflicts=True)
        row = stands.first()
    elif row.at <= now - (PATIENCE if row.status is None else KEPT):
        stands.filter(at=row.at, status=row.status, body=row.body).update(**mine)
        row = stands.first()
    return (row, row.body == ours.body) if row else (ours, False)


def keep(row: Answered, *, status: int, headers: Mapping[str, str], body: str = "") -> bool:
    """Keep what came of it; False where somebody else has taken it over meanwhile, and nothing of ours counts."""
    said = {"status": status, "headers": dict(headers), "body": body}
    return not GUARDED or _held(row).update(**said) == 1


def free(row: Answered) -> None:
    """It did not come about: the same may be sent again. Where this fails, it may after PATIENCE."""
    with suppress(DatabaseError):
        _held(row).delete()


def _held(row: Answered) -> Any:
    """The row, as long as it is ours."""
    return Answered.objects.filter(pk=row.pk, status=None, body=row.body)
