"""How sure is a share or a mean, and do two of them differ?"""

from collections.abc import Sequence
from itertools import accumulate
from math import exp, log, log1p, sqrt

from footpath.pure.beta import beta_quantile
from footpath.pure.figures import NOTHING, Figure, Tally
from footpath.pure.student import Z, t_quantile

Interval = tuple[float, float]

STARS = (1.0, 5.0)
ROUNDING = 1 / 12  # the variance of what is hidden in an answer in whole steps (Sheppard 1898)
BETTER, WORSE, UNCLEAR = "better", "worse", "unclear"


def wilson(good: float, n: float) -> Interval:
    """The 95 % interval of a share of which `good` of `n` > 0 cases were seen (Wilson 1927); neither need be whole."""
    share = good / n
    middle = share + Z**2 / (2 * n)
    half = Z * sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
    low, high = (middle - half) / (1 + Z**2 / n), (middle + half) / (1 + Z**2 / n)
    return (0.0 if good == 0 else low), (1.0 if good == n else high)  # exact there, but for the last digit


def exact(good: int, n: int) -> Interval:
    """The 95 % interval of a share that holds at least so often, whatever the share is (Clopper and Pearson 1934)."""
    low = beta_quantile(0.025, good, n - good + 1) if good else 0.0
    high = beta_quantile(0.975, good + 1, n - good) if good < n else 1.0
    return low, high


def net_score(well: int, neither: int, badly: int) -> tuple[float, Interval]:
    """The share of those who are well content less that of those who are not, and its 95 % interval within -1 and 1:
    Wald's with three answers added, three quarters of one at each end (adjusted Wald; Rocks 2016). ValueError for no
    answer.
    """
    n = well + neither + badly
    if not n:
        raise ValueError("a score needs an answer")
    up, down = (well + 0.75) / (n + 3), (badly + 0.75) / (n + 3)
    half = Z * sqrt((up + down - (up - down) ** 2) / (n + 3))
    return (well - badly) / n, (max(-1.0, up - down - half), min(1.0, up - down + half))


def by_chance(n: int, share: float) -> tuple[int, int]:
    """Between which two counts chance alone puts 95 times in 100 what happens with this probability in each of `n` > 0
    cases: the binomial quantiles at .025 and .975. Exact, but for cases that move together.
    """
    log_odds = log(share) - log1p(-share)
    logs = accumulate((log((n - k) / (k + 1)) + log_odds for k in range(n)), initial=n * log1p(-share))
    upto = list(accumulate(exp(one) for one in logs))
    low, high = (next((k for k, chance in enumerate(upto) if chance >= tail), n) for tail in (0.025, 0.975))
    return low, high


def difference_of_shares(first: Tally, second: Tally) -> Interval:
    """The 95 % interval of the first share less the second (Newcombe 1998, method 10: Wilson's limits combined)."""
    one, other = first.total / first.n, second.total / second.n
    (low, high), (other_low, other_high) = wilson(first.total, first.n), wilson(second.total, second.n)
    gap = one - other
    return (
        gap - sqrt((one - low) ** 2 + (other_high - other) ** 2),
        gap + sqrt((high - one) ** 2 + (other - other_low) ** 2),
    )


def mean_interval(tally: Tally, scale: Interval = STARS) -> Interval | None:
    """The 95 % interval of a mean by Student's t, within the scale of the answers; None for fewer than two.

    Answers in whole steps hide at least half a step each way: where all are the same, they still say no more than that.
    """
    if tally.n < 2:
        return None
    mean, half = tally.total / tally.n, t_quantile(tally.n - 1) * sqrt(variance(tally) / tally.n)
    return max(scale[0], mean - half), min(scale[1], mean + half)


def difference_of_means(first: Tally, second: Tally) -> Interval | None:
    """The 95 % interval of the first mean less the second, whose spreads may differ (Welch 1947); None for fewer than
    two answers on a side.
    """
    if min(first.n, second.n) < 2:
        return None
    one, other = variance(first) / first.n, variance(second) / second.n
    df = (one + other) ** 2 / (one**2 / (first.n - 1) + other**2 / (second.n - 1))
    gap, half = first.total / first.n - second.total / second.n, t_quantile(round(df, 3)) * sqrt(one + other)
    return gap - half, gap + half


def together(tallies: Sequence[Tally]) -> Tally:
    """Some weeks as one."""
    return Tally(
        n=sum(one.n for one in tallies),
        total=sum(one.total for one in tallies),
        squares=sum(one.squares for one in tallies),
    )


def share_figure(tallies: Sequence[Tally]) -> Figure:
    """The share of some weeks with Wilson's interval."""
    whole = together(tallies)
    return Figure(whole.n, whole.total / whole.n, *wilson(whole.total, whole.n)) if whole.n else NOTHING


def mean_figure(tallies: Sequence[Tally]) -> Figure:
    """The mean of the stars of some weeks with its interval; a single answer is not told."""
    whole = together(tallies)
    interval = mean_interval(whole)
    return Figure(whole.n, whole.total / whole.n, *interval) if interval else Figure(whole.n, None, None, None)


def clear_difference(
    now: Sequence[Tally], before: Sequence[Tally], *, stars: bool = False, more_is_better: bool = True
) -> str:
    """What may be said of one stretch of weeks beside another: BETTER, WORSE, or UNCLEAR when chance alone may have
    made the difference. Also for two teams: whether the first is BETTER than the second.
    """
    first, second = together(now), together(before)
    if not first.n or not second.n:
        return UNCLEAR
    interval = difference_of_means(first, second) if stars else difference_of_shares(first, second)
    return clear(interval, more_is_better=more_is_better)


def clear(interval: Interval | None, *, more_is_better: bool = True) -> str:
    """The same of an interval of the difference: UNCLEAR where it holds nothing, or is not there."""
    if interval is None or interval[0] <= 0 <= interval[1]:
        return UNCLEAR
    return BETTER if (interval[0] > 0) == more_is_better else WORSE


def variance(tally: Tally) -> float:
    """Of two answers or more, at least that of rounding."""
    around = tally.squares - tally.total**2 / tally.n
    return max(around / (tally.n - 1), ROUNDING)
