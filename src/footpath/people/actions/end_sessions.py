"""How does somebody get out everywhere at once?"""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.people.models import Person
from footpath.people.permissions import can_administer


@transaction.atomic
def end_sessions(person: Person, *, by: Person | None, now: datetime, keep: str = "", only: int | None = None) -> int:
    """End the sessions of `person`, all but the one with the key `keep`, or the `only` one; returns how many.

    Whoever holds such a session is out at the next request. The person themself may, administrators, and Footpath
    itself; else PermissionDenied.
    """
    if by is not None and by != person and not can_administer(by):
        raise PermissionDenied
    ended = UserSession.objects.filter(user=person).exclude(session_key=keep)
    if only is not None:
        ended = ended.filter(pk=only)
    keys = list(ended.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    UserSession.objects.filter(session_key__in=keys).delete()
    return len(keys)
