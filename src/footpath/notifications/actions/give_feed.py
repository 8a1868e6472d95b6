"""How does somebody's calendar get to their days?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.notifications.events import FeedMade
from footpath.notifications.links import hashed, new_token
from footpath.notifications.models import CalendarFeed
from footpath.people.models import Person


@transaction.atomic
def give_feed(person: Person, *, by: Person, now: datetime) -> str:
    """A new token for the days of `person`, which is returned this once: a digest alone is kept. The one before ends.

    They themself may; else PermissionDenied.
    """
    if by.pk != person.pk or not person.is_active:
        raise PermissionDenied
    token = new_token()
    facts = {"token_hash": hashed(token), "made_at": now, "read_at": None}
    CalendarFeed.objects.update_or_create(person=person, defaults=facts)
    record(FeedMade(), subject=person, by=by, now=now)
    return token
