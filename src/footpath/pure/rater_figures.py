"""What may be said of how one group of raters sees one behavior, and what follows from it? (AN-10, AN-18)

Only `figure` sees answers. Everything else on a report (where a dot stands, whether they differ, a gap, the field in
which it stands, a dimension, a change) is computed from what `figure` lets out, so that it tells nothing more.
docs/decisions/2026-11-23-dots-by-group.md says why.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from footpath.pure.disclosure import K_DETAIL, K, band
from footpath.pure.figures import Tally
from footpath.pure.intervals import ROUNDING, Interval, difference_of_means, variance
from footpath.pure.rater_agreement import AGREED, mean_of, rwg, scale_sd, variance_of
from footpath.pure.student import t_quantile

STEPS = 5
FAVORABLE = 4  # from here up: "often" and "very often"
HIGH = 3.5  # where a place on the scale is nearer to "often" than to "sometimes"
LEAST_GAP = 0.5 * scale_sd(STEPS)
GUESSED = scale_sd(STEPS) ** 2  # the variance where none is told
STRENGTH, NEED, HIDDEN, BLIND = "strength", "need", "hidden", "blind"
UP, DOWN, UNCLEAR = "up", "down", "unclear"
Figure = Mapping[str, Any]


def figure(answers: Sequence[int], *, detailed: bool = True) -> dict[str, Any]:
    """Of fewer than five the middle answer alone; of fewer than ten that and the band of the favorable share; of ten
    and more the whole distribution, unless all of them, or all but one, say the same.
    """
    dist, n = [answers.count(step) for step in range(1, STEPS + 1)], len(answers)
    found: dict[str, Any] = {"n": n, "median": sorted(answers)[(n - 1) // 2]}
    if n >= K:
        found["band"] = band(sum(dist[FAVORABLE - 1 :]), n)
    if detailed and may_be_whole(answers):
        found["dist"] = dist
    return found


def may_be_whole(answers: Sequence[int]) -> bool:
    """Whether the whole distribution may be told: that all but one said the same is nobody's to know."""
    most = max(answers.count(step) for step in range(1, STEPS + 1)) if answers else 0
    return len(answers) >= K_DETAIL and most <= len(answers) - 2


def place(found: Figure) -> float:
    """Where its dot stands: at the mean where the distribution is told, else on the step of the middle answer."""
    return mean_of(found["dist"]) if found.get("dist") else float(found["median"])


def half_width(found: Figure) -> float:
    """Half of the 95 % interval of the place. Where no spread is told it is taken to be that of chance: it can be no
    narrower in truth than it is said to be.
    """
    n, dist = int(found["n"]), found.get("dist")
    spread = sqrt(max(variance_of(dist), ROUNDING)) if dist else scale_sd(STEPS)
    return t_quantile(n - 1) * spread / sqrt(n)


def they_differ(found: Figure) -> bool:
    """Whether its mean hides that they see it differently; unknown, and so not said, where no distribution is told."""
    agreed = rwg(found["dist"]) if found.get("dist") else None
    return agreed is not None and agreed < AGREED


def is_gap(own: float, other: float, half: float) -> bool:
    """Whether somebody sees themself differently than others do, beyond what chance makes of so few answers."""
    return abs(own - other) > max(LEAST_GAP, half)


def field_of(own: float | None, others: Figure | None) -> str:
    """In which of the four fields a behavior stands; "" where one side has not said anything that may be told."""
    return "" if own is None or others is None else field_at(own, place(others), half_width(others))


def field_at(own: float, other: float, half: float) -> str:
    """The same of a place, such as that of a dimension."""
    if not is_gap(own, other, half):
        return STRENGTH if other >= HIGH else NEED
    if other >= HIGH:
        return HIDDEN if own < HIGH else STRENGTH
    return BLIND if own > other else NEED


@dataclass(frozen=True)
class Dimension:
    """Several behaviors together: where somebody sees themself, where the others do, and how sure that is."""

    own: float | None
    others: float | None
    half: float

    @property
    def is_gap(self) -> bool:
        """Whether the two differ beyond chance."""
        return self.own is not None and self.others is not None and is_gap(self.own, self.others, self.half)

    @property
    def field(self) -> str:
        """In which of the four fields it stands."""
        if self.own is None or self.others is None:
            return ""
        return field_at(self.own, self.others, self.half)


def dimension(rows: Sequence[tuple[int | None, Figure | None]]) -> Dimension:
    """Of (own answer, what is told of the others) for each behavior. The interval is that of behaviors that all go
    together: those who know more of it would make it narrower.
    """
    own = [float(value) for value, _found in rows if value is not None]
    told = [found for _value, found in rows if found is not None]
    return Dimension(
        own=sum(own) / len(own) if own else None,
        others=sum(map(place, told)) / len(told) if told else None,
        half=sum(map(half_width, told)) / len(told) if told else 0.0,
    )


def change(then: Figure | None, now: Figure | None) -> str:
    """Whether the same question is answered differently half a year later; "" where it is not told on both sides."""
    if then is None or now is None:
        return ""
    interval = apart(tally(now), tally(then))
    if interval is None or interval[0] <= 0 <= interval[1]:
        return UNCLEAR
    return UP if interval[0] > 0 else DOWN


def tally(found: Figure) -> Tally:
    """What is told of a group as sums: of a whole distribution its own; else of as many answers as there were around
    the place where its dot stands, with the spread that half_width takes.
    """
    if found.get("dist"):
        steps = list(enumerate(found["dist"], start=1))
        return Tally(sum(n for _, n in steps), sum(s * n for s, n in steps), sum(s * s * n for s, n in steps))
    n, mean = int(found["n"]), place(found)
    return Tally(n, n * mean, GUESSED * (n - 1) + n * mean**2)


def apart(latest: Tally, start: Tally) -> Interval | None:
    """The 95 % interval of how far two such tallies lie apart: Welch's where both are told in full; else that of two
    half widths together, since a spread that is only taken to be there has no degrees of freedom to lend.
    """
    if min(latest.n, start.n) < 2:
        return None
    if not _is_guessed(latest) and not _is_guessed(start):
        return difference_of_means(latest, start)
    gap = latest.total / latest.n - start.total / start.n
    half = sqrt(sum(t_quantile(one.n - 1) ** 2 * variance(one) / one.n for one in (latest, start)))
    return gap - half, gap + half


def _is_guessed(one: Tally) -> bool:
    return abs(variance(one) - GUESSED) < 1e-9
