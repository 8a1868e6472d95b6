"""What is a figure, and what may be said of it?"""

from dataclasses import dataclass


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
