"""How is somebody told of an event?"""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from footpath.history.models import Event
from footpath.notifications.models import Notice
from footpath.notifications.rules import RULES, VISIBLE
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest, Word

THINGS: dict[str, Callable[[], QuerySet[Any]]] = {
    ServiceRequest.subject_kind: ServiceRequest.objects.with_names,
    Word.subject_kind: Word.objects.with_names,
}


def tell(event: Event) -> int:
    """Write a notice for everybody whom the rules name and who may see what it is about; how many were new.

    Safe to run twice: one notice an event and person. A notice is itself derived from an event and leaves none.
    """
    audiences = RULES.get(event.kind, ())
    thing = THINGS[event.subject_kind]().filter(pk=event.subject_id).first() if audiences else None
    if thing is None:
        return 0
    named = {pk for audience in audiences for pk in audience(thing, event) if pk is not None} - {event.actor_id}
    told = 0
    for person in Person.objects.filter(pk__in=named, is_active=True):
        if VISIBLE[event.subject_kind](person, event.at.date()).filter(pk=thing.pk).exists():
            told += Notice.objects.get_or_create(recipient=person, event=event, defaults={"at": event.at})[1]
    return told
