"""Does everybody new get the same, department by department, and which line of the checklist is a dead letter?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from footpath.pure.figures import NOTHING, Figure
from footpath.pure.intervals import wilson

CONFIRMED, WAIVED = "confirmed", "waived"


@dataclass(frozen=True)
class Line:
    """One thing that somebody had to do; `part` is the same for everybody who had it: whose plan, which part."""

    hire: int
    part: tuple[int, int]
    state: str
    due_on: date
    settled_on: date | None


@dataclass(frozen=True)
class Group:
    """Some departments that are shown as one, and who is new there."""

    names: tuple[str, ...]
    hires: frozenset[int]


@dataclass(frozen=True)
class Waived:
    """How often a part was left out, of how many who had it."""

    part: tuple[int, int]
    count: int
    of: int


def groups(hires: Iterable[tuple[int, str]], fewest: int) -> list[Group]:
    """Departments with `fewest` new people or more by themselves, the smaller ones together. Where these together are
    too few, the smallest of the others joins them: nothing follows from what is shown. Nothing where all are too few.
    """
    found: dict[str, set[int]] = defaultdict(set)
    for hire, name in hires:
        found[name].add(hire)
    ordered = sorted(found, key=lambda name: (len(found[name]), name))
    rest = [name for name in ordered if len(found[name]) < fewest]
    alone = ordered[len(rest) :]
    while rest and alone and sum(len(found[name]) for name in rest) < fewest:
        rest.append(alone.pop(0))
    shown = [Group((name,), frozenset(found[name])) for name in sorted(alone)]
    together = frozenset(hire for name in rest for hire in found[name])
    return [*shown, Group(tuple(sorted(rest)), together)] if len(together) >= fewest else shown


def on_time(lines: Iterable[Line], today: date) -> Figure:
    """Of what was due before today and not waived, the share that was confirmed by its day, with Wilson's interval."""
    due = [line for line in lines if line.due_on < today and line.state != WAIVED]
    if not due:
        return NOTHING
    good = sum(_in_time(line) for line in due)
    return Figure(len(due), good / len(due), *wilson(good, len(due)))


def _in_time(line: Line) -> bool:
    return line.state == CONFIRMED and line.settled_on is not None and line.settled_on <= line.due_on


def most_waived(lines: Iterable[Line], fewest: int, shown: int = 5) -> list[Waived]:
    """Which parts are left out most, among those that at least `fewest` people had."""
    had, left = _by_part(lines)
    found = [Waived(part, left[part], len(had[part])) for part in had if left[part] and len(had[part]) >= fewest]
    return sorted(found, key=lambda one: (-one.count / one.of, -one.of, str(one.part)))[:shown]


def _by_part(lines: Iterable[Line]) -> tuple[dict[tuple[int, int], set[int]], dict[tuple[int, int], int]]:
    had: dict[tuple[int, int], set[int]] = defaultdict(set)
    left: dict[tuple[int, int], int] = defaultdict(int)
    for line in lines:
        had[line.part].add(line.hire)
        left[line.part] += line.state == WAIVED
    return had, left


def dead_letters(lines: Iterable[Line], today: date, fewest: int) -> dict[tuple[int, int], int]:
    """Parts whose day is over for at least `fewest` people and that were never confirmed for anybody, with how many."""
    over: dict[tuple[int, int], set[int]] = defaultdict(set)
    alive = set()
    for line in lines:
        if line.state == CONFIRMED:
            alive.add(line.part)
        elif line.due_on < today:
            over[line.part].add(line.hire)
    return {part: len(hires) for part, hires in over.items() if part not in alive and len(hires) >= fewest}


def middle(days: Sequence[float], fewest: int) -> float | None:
    """The median; None where too few of them would say it."""
    return float(median(days)) if len(days) >= fewest else None
