"""How is a calendar kept out again?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.notifications.events import FeedEnded
from footpath.notifications.models import CalendarFeed
from footpath.people.models import Person


@transaction.atomic
def end_feed(person: Person, *, by: Person, now: datetime) -> bool:
    """The address of somebody's days shows nothing any more; False where there was none. They themself may."""
    if by.pk != person.pk:
        raise PermissionDenied
    gone, _of_what = CalendarFeed.objects.filter(person=person).delete()
    if gone:
        record(FeedEnded(), subject=person, by=by, now=now)
    return bool(gone)
