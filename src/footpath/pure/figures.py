"""What is a figure, and what may be said of it?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Figure:
    """A value with how many cases it rests on and its 95 % interval; without cases there is no value.

    Shares are between 0 and 1. With very few cases an interval may be missing: then the value is not told either.
    """

    n: int
    value: float | None
    low: float | None
    high: float | None


NOTHING = Figure(0, None, None, None)


@dataclass(frozen=True)
class Tally:
    """What was counted in one week: of `n` cases the sum and the sum of squares of their values (of shares: 0 or 1)."""

    n: int
    total: float
    squares: float


def weekly(cases: Iterable[tuple[date, bool]]) -> dict[date, Tally]:
    """Cases by their day, each well or not, as a share by the Monday of each week that has some, in order."""
    found: dict[date, list[bool]] = {}
    for day, well in cases:
        found.setdefault(day - timedelta(days=day.weekday()), []).append(well)
    return {week: Tally(len(each), sum(each), sum(each)) for week, each in sorted(found.items())}
