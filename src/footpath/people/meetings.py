"""When did people of two teams meet, in whichever part of the house?

A part that knows of meetings names a `Part` in settings.MEETINGS, or a function `(since, until) -> Iterable[Meeting]`;
days with since <= day < until. Only what both teams may know of each other: no names, no words, nothing that was said.
What the parts know lies in one row for each two who met, or for each who was there, so that one question gets it all.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import F, QuerySet, Value
from django.utils.module_loading import import_string

from footpath.people.homes import home_teams


@dataclass(frozen=True)
class Meeting:
    """People of two teams sat together on a day; `kind` is a code of the part that knows of it ("lunch")."""

    one: int  # a team's key, the lower of the two
    other: int
    on: date
    kind: str

    @classmethod
    def of(cls, one: int, other: int, on: date, kind: str) -> "Meeting":
        """The meeting of two teams, whichever is named first. ValueError where both are the same team."""
        if one == other:
            raise ValueError("a team meets another one")
        return cls(min(one, other), max(one, other), on, kind)


class Row(NamedTuple):
    """What a part knows: in which gathering, on which day, the teams of two; of who was there the same one twice."""

    gathering: int
    on: date
    one: int
    other: int


Read = Callable[[Sequence[Row]], Iterable[tuple[int, int, date]]]


def as_they_stand(rows: Sequence[Row]) -> Iterable[tuple[int, int, date]]:
    """Each row is two teams that met."""
    return ((row.one, row.other, row.on) for row in rows)


def each_two(rows: Sequence[Row]) -> Iterable[tuple[int, int, date]]:
    """Each row is a team of which somebody was there: it met each other one there."""
    there: dict[tuple[int, date], set[int]] = {}
    for row in rows:
        there.setdefault((row.gathering, row.on), set()).add(row.one)
    return ((one, other, on) for (_at, on), teams in there.items() for one, other in combinations(sorted(teams), 2))


@dataclass(frozen=True)
class Part:
    """Which rows a part has for some days, where they have the columns of a Row, and how they are read. `of_people`:
    they name people, who count for their teams.
    """

    kind: str
    rows: Callable[[date, date], QuerySet[Any, Any]]
    columns: tuple[str, str, str, str]
    read: Read = as_they_stand
    of_people: bool = False

    def __call__(self, since: date, until: date) -> list[Meeting]:
        """The meetings of this part alone."""
        return _met([self], since, until)

    def asked(self, since: date, until: date) -> QuerySet[Any, Any]:
        """Its rows, with its kind before each."""
        return self.rows(since, until).order_by().values_list(Value(self.kind), *map(F, self.columns))

    def told(self, rows: Iterable[Row], homes: Mapping[int, int]) -> list[Meeting]:
        """What they say."""
        if self.of_people:
            rows = [Row(at, on, homes.get(one, 0), homes.get(other, 0)) for at, on, one, other in rows]
        known = [row for row in rows if row.on and row.one and row.other]
        return [Meeting.of(one, other, on, self.kind) for one, other, on in self.read(known) if one != other]


def meetings(since: date, until: date) -> list[Meeting]:
    """Every meeting of these days, the oldest first."""
    known = [import_string(name) for name in settings.MEETINGS]
    found = _met([one for one in known if isinstance(one, Part)], since, until)
    found += [met for one in known if not isinstance(one, Part) for met in one(since, until)]
    return sorted(found, key=lambda one: (one.on, one.one, one.other, one.kind))


def _met(parts: Sequence[Part], since: date, until: date) -> list[Meeting]:
    """What these parts know: one question for their rows, and one for the teams of the people in them."""
    if not parts:
        return []
    one, *more = (part.asked(since, until) for part in parts)
    found: dict[str, list[Row]] = {part.kind: [] for part in parts}
    for kind, *row in one.union(*more, all=True) if more else one:
        found[kind].append(Row(*row))
    people = {who for part in parts if part.of_people for row in found[part.kind] for who in row[2:] if who}
    homes = home_teams(people, until)
    return [met for part in parts for met in part.told(found[part.kind], homes)]
