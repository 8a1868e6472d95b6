"""How far apart are two answers of the same person, and may chance alone have put them there?"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, inf, sqrt
from statistics import NormalDist

from footpath.pure.student import t_quantile, two_sided

MANY = 50  # differences from which the signed ranks are as good as normal


@dataclass(frozen=True)
class Gap:
    """Pairs of answers, the second less the first: how many, their mean difference with its 95 % interval, its standard
    deviation (`spread`), `size` in such deviations (d_z), and how likely chance alone puts the mean so far from none
    (`t_test`), or the signed ranks (`ranks`). What one or no pair does not tell is None.
    """

    n: int
    mean: float
    low: float | None = None
    high: float | None = None
    spread: float | None = None
    size: float | None = None
    t: float | None = None
    t_test: float | None = None
    ranks: float | None = None


def gap(pairs: Sequence[tuple[float, float]]) -> Gap | None:
    """The gap of some pairs by Student's t, with Wilcoxon's test beside it; None without a pair."""
    differences = [second - first for first, second in pairs]
    n = len(differences)
    if not n:
        return None
    mean = sum(differences) / n
    if n == 1:
        return Gap(n, mean)
    spread = sqrt(sum((one - mean) ** 2 for one in differences) / (n - 1))
    error = spread / sqrt(n)
    half = t_quantile(n - 1) * error
    t = mean / error if error else inf * mean if mean else 0.0
    return Gap(
        n=n,
        mean=mean,
        low=mean - half,
        high=mean + half,
        spread=spread,
        size=mean / spread if spread else None,
        t=t,
        t_test=two_sided(abs(t), n - 1) if error else float(not mean),
        ranks=signed_ranks(differences)[1],
    )


def signed_ranks(differences: Sequence[float]) -> tuple[float, float]:
    """Wilcoxon's statistic (the smaller sum of ranks) and its two-sided chance; differences of none are left out.

    Exact to MANY differences without ties; else by the normal distribution, with the variance that ties leave
    (Wilcoxon 1945; Hollander and Wolfe 1999, 3.1). 0 and 1 where nothing differs.
    """
    moved = sorted((one for one in differences if one), key=abs)
    sizes = [abs(one) for one in moved]
    n = len(moved)
    if not n:
        return 0.0, 1.0
    ranks = [_middle_rank(sizes, one) for one in sizes]
    up = sum(rank for rank, one in zip(ranks, moved, strict=True) if one > 0)
    smaller = min(up, n * (n + 1) / 2 - up)
    if len(set(sizes)) == n <= MANY:
        return smaller, min(1.0, 2 * _exactly(n, int(smaller)))
    ties = sum(sizes.count(one) ** 3 - sizes.count(one) for one in set(sizes))
    deviation = sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48)
    return smaller, min(1.0, 2 * NormalDist().cdf((smaller - n * (n + 1) / 4) / deviation))


def sign_test(differences: Sequence[float]) -> float:
    """How likely chance alone puts so many, or more, of those that differ on one side; two-sided, exact."""
    up, down = sum(one > 0 for one in differences), sum(one < 0 for one in differences)
    return min(1.0, 2 * sum(comb(up + down, k) for k in range(min(up, down) + 1)) / float(2 ** (up + down)))


def _middle_rank(sizes: Sequence[float], one: float) -> float:
    return sizes.index(one) + (sizes.count(one) + 1) / 2


def _exactly(n: int, smaller: int) -> float:
    """The chance of a sum of ranks up to `smaller`: of all ways to give 1 to n a sign, how many lead there."""
    ways = [1] + [0] * smaller
    for rank in range(1, n + 1):
        for total in range(smaller, rank - 1, -1):
            ways[total] += ways[total - rank]
    return sum(ways) / float(2**n)
