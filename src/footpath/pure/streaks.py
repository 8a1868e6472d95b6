"""How often did something go well in a row, and is that enough to mean something?

A run is about one person or one team alone; nothing here puts two of them beside each other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple


class Case(NamedTuple):
    """One thing that went well or did not, when, and whose it was."""

    at: datetime
    well: bool
    who: int | None = None


@dataclass(frozen=True)
class Run:
    """So many in a row that went well, from the first to the last, and how many people had a part in it."""

    n: int
    first: datetime
    last: datetime
    people: int

    def is_worth(self, *, least: int, lasting: timedelta, people: int = 0) -> bool:
        """Whether it is enough to mean something: so many, over so long, of so many people."""
        return self.n >= least and self.last - self.first >= lasting and self.people >= people


@dataclass(frozen=True)
class Runs:
    """The run that goes on (None: it begins with the next one), the longest one, and when one ended last."""

    now: Run | None
    longest: Run | None
    ended: datetime | None


def runs(cases: Iterable[Case]) -> Runs:
    """What the cases say, in whatever order they come. Of two in the same moment the one that did not go well counts as
    the later one; of two runs as long as each other the later one is the longest.
    """
    now: list[Case] = []
    longest: Run | None = None
    ended: datetime | None = None
    for case in sorted(cases, key=lambda one: (one.at, not one.well)):
        if not case.well:
            longest, ended, now = _longer(longest, now), case.at, []
        else:
            now.append(case)
    return Runs(_run(now), _longer(longest, now), ended)


def good_months(cases: Iterable[Case], *, today: date, least: int) -> list[tuple[date, int]]:
    """The months that are over in which all cases went well, and there were enough of them: the first day of each, and
    how many; in their order. The moments have to be in the zone in which months are read.
    """
    found: dict[date, list[bool]] = {}
    for case in cases:
        found.setdefault(case.at.date().replace(day=1), []).append(case.well)
    over = [month for month in sorted(found) if month < today.replace(day=1)]
    return [(month, len(found[month])) for month in over if len(found[month]) >= least and all(found[month])]


def _run(cases: Sequence[Case]) -> Run | None:
    if not cases:
        return None
    return Run(len(cases), cases[0].at, cases[-1].at, len({case.who for case in cases} - {None}))


def _longer(one: Run | None, cases: Sequence[Case]) -> Run | None:
    other = _run(cases)
    if one is None or other is None:
        return one or other
    return other if other.n >= one.n else one
