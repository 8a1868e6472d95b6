"""How does somebody say that the list of whom they serve is as it should be?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.events import ListLookedThrough
from footpath.people.models import ListLook, Person


@transaction.atomic
def look_through(person: Person, *, now: datetime) -> ListLook:
    """Note that somebody has looked through their own list; they are asked again in half a year."""
    today = person.today(now)
    look, _new = ListLook.objects.update_or_create(person=person, defaults={"looked_on": today, "reminded_on": None})
    record(ListLookedThrough(), subject=look, by=person, now=now)
    return look
