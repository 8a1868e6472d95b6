"""Which of a few figures, one after the other, stands out from the usual ups and downs?"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import comb, log2
from statistics import median

from footpath.pure.control import ABOVE, BELOW, LEAST, RUN, RUN_ABOVE, RUN_BELOW, SETTLED

REACH = 2.66  # moving ranges: three standard deviations, as they are spelled in every textbook (3 / 1.128)
RANGE_REACH = 3.267  # moving ranges: what no moving range exceeds by chance


@dataclass(frozen=True)
class Individuals:
    """Figures around their mean with natural limits. `signals`: ABOVE, BELOW, RUN_ABOVE, RUN_BELOW or "" for each;
    `jump`: the largest usual step from one to the next; `shifted`: whether too long a run, or too few crossings of the
    median, say that something has moved; `provisional` while there are few.
    """

    center: float
    low: float
    high: float
    jump: float
    signals: tuple[str, ...]
    shifted: bool
    provisional: bool


def individuals(values: Sequence[float]) -> Individuals | None:
    """An XmR chart: the mean, and REACH mean moving ranges to each side (Shewhart 1931, Wheeler 1993). None for fewer
    than LEAST values.
    """
    if len(values) < LEAST:
        return None
    center = sum(values) / len(values)
    moving = sum(abs(second - first) for first, second in pairwise(values)) / (len(values) - 1)
    low, high = center - REACH * moving, center + REACH * moving
    runs = _runs(values, center)
    outside = [ABOVE if one > high + 1e-9 else BELOW if one < low - 1e-9 else "" for one in values]
    signals = tuple(first or second for first, second in zip(outside, runs, strict=True))
    return Individuals(
        center, low, high, RANGE_REACH * moving, signals, has_shifted(values), provisional=len(values) < SETTLED
    )


def has_shifted(values: Sequence[float]) -> bool:
    """Is there a run too long, or are there too few crossings, for chance (Anhøj and Olesen 2014)? Values on the median
    count neither way; for fewer than LEAST others nothing is said.
    """
    middle = median(values) if values else 0.0
    sides = [one > middle for one in values if one != middle]
    if len(sides) < LEAST:
        return False
    crossings = sum(first != second for first, second in pairwise(sides))
    return _longest(sides) > longest_run(len(sides)) or crossings < fewest_crossings(len(sides))


def longest_run(n: int) -> int:
    """The longest run on one side of the median that chance makes of `n` > 0 values."""
    return round(log2(n) + 3)


def fewest_crossings(n: int) -> int:
    """The fewest crossings of the median that chance makes of `n` > 1 values: the 5 % point of the binomial."""
    upto = 0
    for crossings in range(n):
        upto += comb(n - 1, crossings)
        if upto >= 0.05 * 2 ** (n - 1):
            return crossings
    return n - 1


def _runs(values: Sequence[float], center: float) -> list[str]:
    """Which are one of RUN or more on one side of the center; one on it neither belongs to a run nor ends it."""
    marks, run, side = [""] * len(values), list[int](), 0
    for place, value in enumerate(values):
        here = (value > center + 1e-9) - (value < center - 1e-9)
        if not here:
            continue
        run, side = ([*run, place] if here == side else [place]), here
        if len(run) >= RUN:
            for one in run:
                marks[one] = RUN_ABOVE if side > 0 else RUN_BELOW
    return marks


def _longest(sides: Sequence[bool]) -> int:
    longest = length = 1
    for first, second in pairwise(sides):
        length = length + 1 if first == second else 1
        longest = max(longest, length)
    return longest
