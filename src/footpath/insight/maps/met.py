"""Which teams have met lately, and how often?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from footpath.people.edges import Ends
from footpath.people.meetings import meetings

BACK = timedelta(days=182)


@dataclass(frozen=True)
class Met:
    """How often people of two teams sat together, when last, and in which ways."""

    count: int
    last: date
    kinds: tuple[str, ...]


def met(on: date) -> Mapping[Ends, Met]:
    """Each two teams that met in half a year; by their keys, the lower one first."""
    found: dict[Ends, Met] = {}
    for one in meetings(on - BACK, on + timedelta(days=1)):
        ends = (one.one, one.other)
        before = found.get(ends)
        kinds = {*(before.kinds if before else ()), one.kind}
        found[ends] = Met((before.count if before else 0) + 1, one.on, tuple(sorted(kinds)))
    return found
