"""Which scenarios may somebody play, and how is one that was written here opened?"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from footpath.growth.cooperation.permissions import can_train, visible_role_plays
from footpath.growth.cooperation.shipped import shipped
from footpath.growth.models import Rehearsal, RolePlay, Seat
from footpath.people.models import Person
from footpath.pure.role_play import SUPERVISORS, Scenario, Side
from footpath.pure.role_play_check import faults
from footpath.pure.role_play_file import Unreadable, from_data

EMPTY = Scenario("", "", Side(""), Side(""), "", (), (), ())


@dataclass(frozen=True)
class Shelf:
    """A scenario that somebody may play: one that comes with Footpath, or one that was written here."""

    scenario: Scenario
    row: RolePlay | None = None


def opened(row: RolePlay) -> Scenario:
    """What is written in it; an empty one where the key of the installation has changed since."""
    try:
        return replace(from_data(row.texts.get("scenario")), key=row.key)
    except Unreadable:
        return replace(EMPTY, key=row.key)


def find(person: Person, key: str, on: date) -> Shelf | None:
    """The scenario of this key, if they may play it and it can be played."""
    ready = shipped().get(key)
    if ready is not None:
        return Shelf(ready) if person.is_active else None
    number = key.removeprefix("own-")
    if not key.startswith("own-") or not (number.isascii() and number.isdecimal()) or len(number) > 18:
        return None
    row = visible_role_plays(person, on).filter(pk=int(number)).first()
    scenario = opened(row) if row else None
    return Shelf(scenario, row) if scenario and not faults(scenario) else None


def shelf(person: Person, on: date) -> list[Shelf]:
    """All that they may play: ours first, those for supervisors for whoever leads."""
    leads = can_train(person, on)
    ours = [Shelf(one) for one in shipped().values() if leads or one.audience != SUPERVISORS]
    written = [Shelf(opened(row), row) for row in visible_role_plays(person, on)]
    return ours + [one for one in written if not faults(one.scenario)]


def print_of(scenario: Scenario) -> str:
    """The same for two that are walked with the same choices and degrees, whatever their words."""
    graph = [scenario.start]
    for node in scenario.nodes:
        graph.append(f"{node.key}:{node.temperature}")
        graph += [f"{one.key}>{one.to}{one.delta:+d}" for one in node.choices]
    graph += [f"{end.key}={end.kind}" for end in scenario.ends]
    return hashlib.sha256("|".join(graph).encode()).hexdigest()[:16]


def seats_played(person: Person, keys: Iterable[str]) -> dict[str, set[str]]:
    """Of these scenarios, from which sides they have come to an end; both are needed to have done one."""
    found: dict[str, set[str]] = {key: set() for key in keys}
    ended = Rehearsal.objects.filter(player=person, scenario__in=found, ended_at__isnull=False)
    for key, seat in ended.values_list("scenario", "seat"):
        found[key].add(seat)
    return found


def is_done(seats: set[str]) -> bool:
    """Whether both sides were played."""
    return seats >= {Seat.OWN, Seat.OTHER}
