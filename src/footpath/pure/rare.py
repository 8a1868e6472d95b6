"""Do rare things come closer together, or lie farther apart, than chance alone puts them?

Where most months have none, a share a month says little and its limits lie: what is counted then are the cases between
two of them, which follow the geometric distribution.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, sqrt

THREE_SIGMA = (
    0.00135  # how often chance alone goes beyond three standard deviations on one side of a normal distribution
)


@dataclass(frozen=True)
class RareChart:
    """The cases between two, in order, around what is usual, and the upper limit: longer is clearly rarer."""

    center: float
    high: float
    gaps: tuple[int, ...]

    @property
    def far_apart(self) -> tuple[bool, ...]:
        """Which gaps are longer than chance makes them."""
        return tuple(gap > self.high for gap in self.gaps)


def rare_chart(gaps: Sequence[int], usual: float | None = None) -> RareChart | None:
    """A g chart (Kaminsky et al. 1992, Benneyan 2001): the mean gap m, or the one that is `usual`, and the upper limit
    m + 3 sqrt(m (m + 1)). Its lower limit never reaches zero: that rare things come closer together, `by_chance_closer`
    says. None without a gap.
    """
    if not gaps:
        return None
    center = sum(gaps) / len(gaps) if usual is None else usual
    return RareChart(center, center + 3 * sqrt(center * (center + 1)), tuple(gaps))


def by_chance_closer(gaps: Sequence[int], share: float) -> float:
    """How likely chance alone puts as many as `gaps` as close together, or closer, where each case is one of them with
    the probability `share`: that of so many among all cases from the first gap to the last (negative binomial). 1 for
    no gap.
    """
    wanted, cases = len(gaps), sum(gaps) + len(gaps)
    fewer = (comb(cases, k) * share**k * (1 - share) ** (cases - k) for k in range(wanted))
    return max(0.0, 1.0 - sum(fewer))
