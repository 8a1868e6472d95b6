"""Who else has a request open, and who writes there right now?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from footpath.jobs import job
from footpath.people.models import Person
from footpath.requests.models import Presence

HERE_FOR = timedelta(seconds=75)  # a page that is open says so every 30 seconds
WRITES_FOR = timedelta(seconds=30)  # who types says so every 8 seconds
NOTED_FOR = timedelta(seconds=40)  # not each time: a page that is only open is written down at every second look
FORGOTTEN = timedelta(hours=1)


@dataclass(frozen=True)
class Other:
    """Somebody else who is there."""

    name: str
    writes: bool


def look_in(request_id: int, me: Person, *, serves: bool, writes: bool, now: datetime) -> list[Other]:
    """Note that somebody is there, or writes, and say who else is: who writes is told to everybody, who merely reads to
    coworkers of the serving side alone, and only of their own. Nobody is there who is hidden. Two questions, and a
    third one where something is new.
    """
    there = list(Presence.objects.filter(request=request_id, seen_at__gt=now - HERE_FOR).select_related("person"))
    hidden = _hidden({me.pk, *(one.person_id for one in there)})
    there = [one for one in there if one.person_id not in hidden]
    mine = next((one for one in there if one.person_id == me.pk), None)
    is_known = mine is not None and mine.seen_at > now - NOTED_FOR
    if (not is_known or writes) and me.pk not in hidden:
        _note(Presence(request_id=request_id, person=me, serves=serves, seen_at=now, wrote_at=now if writes else None))
    others = sorted((one for one in there if one.person_id != me.pk), key=lambda one: one.person.name)
    told = [(one, one.wrote_at is not None and one.wrote_at > now - WRITES_FOR) for one in others]
    return [Other(one.person.name, writing) for one, writing in told if writing or (one.serves and serves)]


def _hidden(people: set[int]) -> set[int]:
    """Those whose presence says more than it should right now (HIDES_PRESENCE, site/seams.py)."""
    return set().union(*(import_string(name)(people) for name in settings.HIDES_PRESENCE))


def _note(row: Presence) -> None:
    """Two tabs at once make one row."""
    new = ["seen_at", "serves", *(["wrote_at"] if row.wrote_at else [])]
    one_row = ["request", "person"]
    Presence.objects.bulk_create([row], update_conflicts=True, unique_fields=one_row, update_fields=new)


@job(retries=1)
def forget_presence() -> None:
    """Throw away who was where; nobody has to know that later."""
    Presence.objects.filter(seen_at__lt=timezone.now() - FORGOTTEN).delete()
