"""What does a notice say, and where does it lead?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from footpath.notifications.models import Notice
from footpath.people.models import Person
from footpath.requests.permissions import visible_to


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
    requests = visible_to(reader, now.date()).in_bulk({notice.event.subject_id for notice in notices})
    actors = {notice.event.actor_id for notice in notices if notice.event.actor_id}
    names = dict(Person.objects.filter(pk__in=actors).values_list("pk", "name"))
    lines = []
    for notice in notices:
        service_request = requests.get(notice.event.subject_id)
        if service_request is None:
            continue
        who = names.get(notice.event.actor_id or 0, "Footpath")
        lines.append(
            Line(
                notice=notice,
                who=who,
                sentence=notice.event.occurrence().sentence(who),
                about=f"{service_request.number} · {service_request.title}",
                url=service_request.get_absolute_url(),
            )
        )
    return lines
