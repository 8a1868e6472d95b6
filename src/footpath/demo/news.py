"""Which notices do people find of what happened in the last days? (All at once, by the rules of notifications.)"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from footpath.history.models import Event
from footpath.notifications.models import Notice
from footpath.notifications.rules import RULES
from footpath.notifications.things import KINDS
from footpath.people.models import Person

BATCH = 1000


def tell_news(events: Iterable[Event], *, to: Iterable[Person], on: date) -> None:
    """Write the notices that each of the events would have led to for these people, had it just happened."""
    by_kind: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.kind in RULES:
            by_kind[event.subject_kind].append(event)
    told = {person.pk: person for person in to}
    notices = [notice for kind, found in by_kind.items() for notice in _of_kind(kind, found, told, on)]
    Notice.objects.bulk_create(sorted(notices, key=lambda one: (one.at, one.event_id)), batch_size=BATCH)


def _of_kind(kind: str, events: list[Event], people: dict[int, Person], on: date) -> Iterator[Notice]:
    numbers = {event.subject_id for event in events}
    things = KINDS[kind].every().in_bulk(numbers)
    seen: dict[int, set[int]] = {}
    for event in events:
        told: set[int] = set()
        for audience, group in RULES[event.kind].items():
            named = {pk for pk in audience(things[event.subject_id], event) if pk in people} - told - {event.actor_id}
            told |= named
            for pk in sorted(named):
                if pk not in seen:
                    visible = KINDS[kind].visible(people[pk], on).filter(pk__in=numbers)
                    seen[pk] = set(visible.values_list("pk", flat=True))
                if event.subject_id in seen[pk]:
                    yield Notice(recipient_id=pk, event=event, group=group, at=event.at)
