"""What does a notice say, and where does it lead?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.notifications.models import Notice
from footpath.notifications.things import KINDS, Thing
from footpath.people.models import Person


@dataclass(frozen=True)
class Line:
    """A notice as its reader sees it."""

    notice: Notice
    who: str
    sentence: str
    about: str
    url: str
    thing: Thing | None = None

    @property
    def in_full(self) -> str:
        """What was said along with it; empty where the sentence says all."""
        return self.notice.event.occurrence().in_full()


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
        kind = KINDS[notice.event.subject_kind]
        who = names.get(notice.event.actor_id or 0, "Footpath")
        lines.append(
            Line(
                notice=notice,
                who=who,
                sentence=_sentence(notice, who, reader),
                about=kind.about(thing),
                url=kind.address(thing),
                thing=thing,
            )
        )
    return lines


def _things(notices: Sequence[Notice], reader: Person, now: datetime) -> dict[tuple[str, int], Thing]:
    """What the notices are about, by kind and id, as far as the reader may see it."""
    found: dict[tuple[str, int], Thing] = {}
    for name, kind in KINDS.items():
        ids = {notice.event.subject_id for notice in notices if notice.event.subject_kind == name}
        if ids:  # to ask what somebody may see of a kind costs more than to look it up
            found |= {(name, pk): thing for pk, thing in kind.visible(reader, now.date()).in_bulk(ids).items()}
    return found


def _sentence(notice: Notice, who: str, reader: Person) -> str:
    """What happened, in words; where it names the reader it says "you"."""
    happened = notice.event.occurrence()
    own = {name: _("you") for name in happened.personal if getattr(happened, name) == reader.name}
    return replace(happened, **own).sentence(who)
