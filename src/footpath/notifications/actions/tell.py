"""How is somebody told of an event?"""

from typing import Any

from footpath.history.models import Event
from footpath.notifications.groups import Group
from footpath.notifications.models import Notice
from footpath.notifications.rules import RULES
from footpath.notifications.things import KINDS, is_visible
from footpath.people.models import Person


def tell(event: Event) -> int:
    """Write a notice for everybody whom the rules name and who may see what it is about; how many were new.

    Safe to run twice: one notice an event and person. A notice is itself derived from an event and leaves none.
    """
    thing = KINDS[event.subject_kind].every().filter(pk=event.subject_id).first() if event.kind in RULES else None
    if thing is None:
        return 0
    groups = _named(thing, event)
    told = 0
    for person in Person.objects.filter(pk__in=groups, is_active=True):
        if is_visible(event.subject_kind, thing.pk, person, event.at.date()):
            facts = {"at": event.at, "group": groups[person.pk]}
            told += Notice.objects.get_or_create(recipient=person, event=event, defaults=facts)[1]
    return told


def _named(thing: Any, event: Event) -> dict[int, Group]:
    """Everybody whom the rules name, but for whoever did it, with what it is to them."""
    groups: dict[int, Group] = {}
    for audience, group in RULES[event.kind].items():
        for pk in audience(thing, event):
            if pk is not None and pk != event.actor_id:
                groups.setdefault(pk, group)
    return groups
