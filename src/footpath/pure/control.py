"""Which weeks stand out from the usual ups and downs?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt

from footpath.pure.figures import Tally
from footpath.pure.intervals import STARS

LEAST = 6  # weeks with cases below which nothing is drawn
SETTLED = 12  # weeks below which limits are provisional
RUN = 8  # weeks on one side of the center that are no chance any more
MOVING = 2.66  # 3 / 1.128: from the mean moving range to three standard deviations (Shewhart's XmR chart)
ABOVE, BELOW, RUN_ABOVE, RUN_BELOW = "above", "below", "run_above", "run_below"


@dataclass(frozen=True)
class Point:
    """A week: its value, the limits within which chance alone moves it, and what stands out: ABOVE or BELOW the
    limits, one of at least RUN weeks on one side, or "". A week without cases has no value and no limits.
    """

    n: int
    value: float | None
    low: float | None
    high: float | None
    signal: str = ""


EMPTY = Point(0, None, None, None)


@dataclass(frozen=True)
class Chart:
    """All weeks around their center; `provisional` while they are too few to trust the limits."""

    center: float
    points: tuple[Point, ...]
    provisional: bool

    @property
    def signals(self) -> tuple[Point, ...]:
        """The weeks that stand out."""
        return tuple(point for point in self.points if point.signal)


def share_chart(weeks: Sequence[Tally]) -> Chart | None:
    """A p chart: limits three standard deviations around the share of all weeks, wider where a week has fewer cases
    (Shewhart 1931). None for fewer than LEAST weeks with cases.
    """
    if sum(week.n > 0 for week in weeks) < LEAST:
        return None
    center = sum(week.total for week in weeks) / sum(week.n for week in weeks)
    points = []
    for week in weeks:
        reach = 3 * sqrt(center * (1 - center) / week.n) if week.n else 0.0
        points.append(_point(week, max(0.0, center - reach), min(1.0, center + reach)))
    return _chart(center, points)


def mean_chart(weeks: Sequence[Tally]) -> Chart | None:
    """An XmR chart of the weekly means of stars: limits from how far they move from one week to the next. None for
    fewer than LEAST weeks with answers.
    """
    means = [week.total / week.n for week in weeks if week.n]
    if len(means) < LEAST:
        return None
    center = sum(means) / len(means)
    reach = MOVING * sum(abs(later - earlier) for earlier, later in pairwise(means)) / (len(means) - 1)
    low, high = max(STARS[0], center - reach), min(STARS[1], center + reach)
    return _chart(center, [_point(week, low, high) for week in weeks])


def _point(week: Tally, low: float, high: float) -> Point:
    if not week.n:
        return EMPTY
    value = week.total / week.n
    signal = ABOVE if value > high + 1e-9 else BELOW if value < low - 1e-9 else ""
    return Point(week.n, value, low, high, signal)


def _chart(center: float, points: Sequence[Point]) -> Chart:
    known = [point for point in points if point.value is not None]
    sides = iter(_run_signals([_side(point, center) for point in known]))
    marked = tuple(
        point if point.value is None else replace(point, signal=point.signal or side)
        for point in points
        for side in ([""] if point.value is None else [next(sides)])
    )
    return Chart(center, marked, provisional=len(known) < SETTLED)


def _side(point: Point, center: float) -> int:
    value = center if point.value is None else point.value
    return (value > center + 1e-9) - (value < center - 1e-9)


def _run_signals(sides: Sequence[int]) -> Iterator[str]:
    """For each week whether it is part of a long run; one on the center line neither belongs to a run nor ends it."""
    lengths: list[int] = []  # of the run of each week that has a side
    for start, side in enumerate(off := [side for side in sides if side]):
        if start and off[start - 1] == side:
            lengths.append(lengths[-1])
        else:
            rest = off[start:]
            lengths.append(next((at for at, other in enumerate(rest) if other != side), len(rest)))
    left = iter(lengths)
    for side in sides:
        is_long = bool(side) and next(left) >= RUN
        yield "" if not is_long else RUN_ABOVE if side > 0 else RUN_BELOW
