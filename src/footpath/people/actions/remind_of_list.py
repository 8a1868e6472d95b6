"""Who is reminded, and when, to look through whom they serve?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.actions.draw import draw
from footpath.people.events import ListDue
from footpath.people.looks import due
from footpath.people.models import ListLook, Person

MINUTES = 5


@transaction.atomic
def remind_of_list(person: Person, *, now: datetime) -> bool:
    """Remind somebody once that it is time to look through whom they serve; whether they were told now.

    Nothing is told where it is not due, and while their month of questions has no room for it.
    """
    why = due(person, now)
    if why is None:
        return False
    look, _new = ListLook.objects.get_or_create(person=person)
    if ListLook.objects.filter(pk=look.pk, reminded_on=None).update(reminded_on=now.date()) != 1:
        return False
    if not draw(person, "review", MINUTES, about=f"customers:{why.since}", now=now):
        ListLook.objects.filter(pk=look.pk).update(reminded_on=None)
        return False
    record(ListDue(why=why.code), subject=look, by=None, now=now)
    return True
