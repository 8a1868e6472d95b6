"""What does a notice say, and where does it lead?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.text import Truncator

from footpath.notifications.models import Notice
from footpath.notifications.rules import VISIBLE
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest, Word


@dataclass(frozen=True)
class Line:
    """A notice as its reader sees it."""

    notice: Notice
    who: str
    sentence: str
    about: str
    url: str


def told(notices: Iterable[Notice], reader: Person, now: datetime) -> list[Line]:
    """The notices with their sentences; what the reader may no longer see is left out. A fixed number of queries."""
    notices = list(notices)
    things = _things(notices, reader, now)
    actors = {notice.event.actor_id for notice in notices if notice.event.actor_id}
    names = dict(Person.objects.filter(pk__in=actors).values_list("pk", "name"))
    lines = []
    for notice in notices:
        thing = things.get((notice.event.subject_kind, notice.event.subject_id))
        if thing is None:
            continue
        who = names.get(notice.event.actor_id or 0, "Footpath")
        lines.append(
            Line(
                notice=notice,
                who=who,
                sentence=notice.event.occurrence().sentence(who),
                about=_about(thing),
                url=thing.get_absolute_url(),
            )
        )
    return lines


def _things(notices: Sequence[Notice], reader: Person, now: datetime) -> dict[tuple[str, int], ServiceRequest | Word]:
    """What the notices are about, by kind and id, as far as the reader may see it."""
    found: dict[tuple[str, int], ServiceRequest | Word] = {}
    for kind, visible in VISIBLE.items():
        ids = {notice.event.subject_id for notice in notices if notice.event.subject_kind == kind}
        found |= {(kind, pk): thing for pk, thing in visible(reader, now.date()).in_bulk(ids).items()}
    return found


def _about(thing: ServiceRequest | Word) -> str:
    """What a notice is about, on one line."""
    return Truncator(thing.text).chars(140) if isinstance(thing, Word) else f"{thing.number} · {thing.title}"
