"""Which weeks stand out from the usual ups and downs?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import comb, prod, sqrt
from operator import itemgetter

from footpath.pure.figures import Tally
from footpath.pure.intervals import STARS, together, variance

LEAST = 6  # weeks with cases below which nothing is drawn
SETTLED = 12  # weeks below which limits are provisional
RUN = 8  # weeks on one side of the center that are no chance any more,
LIKELY = 0.01  # unless chance alone makes such a run at least so often: where nearly all goes well, it does
MANY = 200  # cases in a week from which both sides are as likely
ABOVE, BELOW, RUN_ABOVE, RUN_BELOW = "above", "below", "run_above", "run_below"


@dataclass(frozen=True)
class Point:
    """A week: its value, the limits within which chance alone moves it, and what stands out: ABOVE or BELOW the
    limits, one of at least RUN weeks on one side, or "". A week without cases has no value, and one with a single
    answer no limits.
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


def share_chart(weeks: Sequence[Tally], usual: float | None = None) -> Chart | None:
    """A p chart: limits three standard deviations around the share of all weeks, or around the share that is `usual`
    where there is a standard to hold them against; wider where a week has fewer cases (Shewhart 1931). None for fewer
    than LEAST weeks with cases.
    """
    if sum(week.n > 0 for week in weeks) < LEAST:
        return None
    center = sum(week.total for week in weeks) / sum(week.n for week in weeks) if usual is None else usual
    points = []
    for week in weeks:
        reach = 3 * sqrt(center * (1 - center) / week.n) if week.n else 0.0
        points.append(_point(week, max(0.0, center - reach), min(1.0, center + reach)))
    return _chart(center, points, lambda point: _side_of_share(point, center))


def mean_chart(weeks: Sequence[Tally]) -> Chart | None:
    """A chart of the weekly means of stars: limits three standard errors around the mean of all answers, wider where a
    week has fewer (Shewhart's X-bar chart with groups of unequal size); a single answer has no limits. None for fewer
    than LEAST weeks with answers.
    """
    if sum(week.n > 0 for week in weeks) < LEAST:
        return None
    whole = together(weeks)
    center, spread = whole.total / whole.n, sqrt(variance(whole))
    points = []
    for week in weeks:
        reach = 3 * spread / sqrt(week.n) if week.n > 1 else STARS[1]
        point = _point(week, max(STARS[0], center - reach), min(STARS[1], center + reach))
        points.append(replace(point, low=None, high=None) if week.n == 1 else point)
    return _chart(center, points, lambda _point: 0.5)


def _point(week: Tally, low: float, high: float) -> Point:
    if not week.n:
        return EMPTY
    value = week.total / week.n
    signal = ABOVE if value > high + 1e-9 else BELOW if value < low - 1e-9 else ""
    return Point(week.n, value, low, high, signal)


def _chart(center: float, points: Sequence[Point], sides: Callable[[Point], float]) -> Chart:
    """`sides` is how likely chance alone puts a week where it is: above the center, or below."""
    known = [point for point in points if point.value is not None]
    runs = iter(_run_signals([(_side(point, center), sides(point)) for point in known]))
    marked = tuple(
        point if point.value is None else replace(point, signal=point.signal or run)
        for point in points
        for run in ([""] if point.value is None else [next(runs)])
    )
    return Chart(center, marked, provisional=len(known) < SETTLED)


def _side(point: Point, center: float) -> int:
    value = center if point.value is None else point.value
    return (value > center + 1e-9) - (value < center - 1e-9)


def _side_of_share(point: Point, center: float) -> float:
    """How likely a week with so many cases lies on its side of the center: by the binomial distribution, weeks on the
    center left out. Where nearly everything goes well, nearly every week is above it.
    """
    if point.n > MANY or not 0 < center < 1:
        return 0.5
    chances = [comb(point.n, k) * center**k * (1 - center) ** (point.n - k) for k in range(point.n + 1)]
    above = sum(chance for k, chance in enumerate(chances) if k / point.n > center + 1e-9)
    below = sum(chance for k, chance in enumerate(chances) if k / point.n < center - 1e-9)
    return (above if _side(point, center) > 0 else below) / (above + below)


def _run_signals(weeks: Sequence[tuple[int, float]]) -> Iterator[str]:
    """For each week whether it is part of a long run; one on the center line neither belongs to a run nor ends it."""
    stand_out: list[bool] = []
    for _side_of_run, run in groupby((week for week in weeks if week[0]), key=itemgetter(0)):
        chances = [chance for _, chance in run]
        stand_out += [len(chances) >= RUN and prod(chances) <= LIKELY] * len(chances)
    left = iter(stand_out)
    for side, _chance in weeks:
        yield "" if not side or not next(left) else RUN_ABOVE if side > 0 else RUN_BELOW
