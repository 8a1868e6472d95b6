"""Is it otherwise after a day than it was before, or can chance alone have made the difference?

What is counted in months (absence, work after hours) is compared month by month, because what happens within a month
hangs together; what happens to single people now and then (somebody leaves) by its rate. Neither says why.
"""

from collections.abc import Sequence
from math import inf, sqrt
from statistics import fmean, variance

from footpath.pure.intervals import Interval, exact
from footpath.pure.student import t_quantile

FEWEST = 3  # months on a side, below which nothing is said


def months_apart(before: Sequence[float], after: Sequence[float]) -> Interval | None:
    """The 95 % interval of the mean month after less the mean month before, whose spreads may differ (Welch 1947).

    None for fewer than FEWEST months on a side, and where no month differs from another on either side: such months
    say nothing of how far apart they might have been.
    """
    if min(len(before), len(after)) < FEWEST:
        return None
    one, other = variance(after) / len(after), variance(before) / len(before)
    if one + other <= 0:
        return None
    df = (one + other) ** 2 / (one**2 / (len(after) - 1) + other**2 / (len(before) - 1))
    gap, half = fmean(after) - fmean(before), t_quantile(round(df, 3)) * sqrt(one + other)
    return gap - half, gap + half


def rates_apart(before: int, time_before: float, after: int, time_after: float) -> Interval | None:
    """The 95 % interval of how many times as often it happens after as before (exact, given how often in all: the share
    of the cases that fall after is that of a binomial; Przyborowski and Wilenski 1940). `time`: how long it could have
    happened, such as people times months.

    inf where it never happened before. None where it never happened, or there was no time.
    """
    cases = before + after
    if not cases or min(time_before, time_after) <= 0:
        return None
    low, high = exact(after, cases)
    times = time_before / time_after
    return low / (1 - low) * times if low < 1 else inf, high / (1 - high) * times if high < 1 else inf
