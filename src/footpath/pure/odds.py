"""How do we say a chance?"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from footpath.pure.working_time import Calendar

WELL, UNCERTAIN = 0.75, 0.60  # from here on it stands well, or is uncertain; below it is at risk
TAKE_BACK = 0.70  # a warning is taken back above this, so that it does not flicker
DOTS = 20


@dataclass(frozen=True)
class Odds:
    """A chance that can be counted: `count` in `of`. `code`: about, more_than or fewer_than."""

    count: int
    of: int
    code: str = "about"


def band(chance: float) -> str:
    """well, uncertain or at_risk."""
    _check(chance)
    if chance >= WELL:
        return "well"
    return "uncertain" if chance >= UNCERTAIN else "at_risk"


def is_warned(chance: float, warned: bool) -> bool:
    """Whether both sides should stand warned, given whether they are: warned on a fall below .60, until above .70."""
    _check(chance)
    return chance <= TAKE_BACK if warned else chance < UNCERTAIN


def in_twenty(chance: float) -> Odds:
    """The nearest twentieth (a half goes up), in tenths when even; never "20 in 20" and never none at all."""
    _check(chance)
    count = math.floor(chance * DOTS + 0.5)
    if count >= DOTS:
        return Odds(DOTS - 1, DOTS, "more_than")
    if count <= 0:
        return Odds(1, DOTS, "fewer_than")
    return Odds(count // 2, DOTS // 2) if count % 2 == 0 else Odds(count, DOTS)


def twenty_outcomes(levels: Sequence[float], seconds: Sequence[float]) -> list[float]:
    """Twenty equally likely outcomes of a quantile grid: its values at .025, .075 … .975.

    Linear between the levels, constant beyond them. Raises ValueError unless both rise and are equally long.
    """
    if len(levels) != len(seconds) or not levels or list(levels) != sorted(set(levels)):
        raise ValueError("a quantile grid needs rising levels, each with its value")
    if list(seconds) != sorted(seconds):
        raise ValueError("the values of a quantile grid never fall")
    return [_quantile(levels, seconds, (dot + 0.5) / DOTS) for dot in range(DOTS)]


def dots_by_day(outcomes: Sequence[float], start: datetime, calendar: Calendar) -> list[tuple[date, int]]:
    """How many of the outcomes (working seconds after start) fall on which working day, in order."""
    counts: dict[date, int] = {}
    for seconds in sorted(outcomes):
        day = calendar.day_ending(calendar.add(start, max(0.0, seconds)))
        counts[day] = counts.get(day, 0) + 1
    return list(counts.items())


def _quantile(levels: Sequence[float], seconds: Sequence[float], level: float) -> float:
    above = next((place for place, known in enumerate(levels) if known >= level), len(levels))
    if above == 0:
        return seconds[0]
    if above == len(levels):
        return seconds[-1]
    share = (level - levels[above - 1]) / (levels[above] - levels[above - 1])
    return seconds[above - 1] + share * (seconds[above] - seconds[above - 1])


def _check(chance: float) -> None:
    if not 0 <= chance <= 1:
        raise ValueError(f"not a chance: {chance}")
