"""How far do those who serve and those whom they serve see the same service the same way?"""

from collections.abc import Sequence
from dataclasses import dataclass

from footpath.pure.paired import Gap, gap

NORMAL = 1.959964


@dataclass(frozen=True)
class Seen:
    """One pair of ratings, 1 to 10: who serves, who is served, and what each of them gave."""

    provider: int
    customer: int
    own: float
    rating: float


@dataclass(frozen=True)
class Perception:
    """Of some pairs: the mean gap (own less rating) with its 95 % interval by Student's t; the mean of its sizes; Lin's
    concordance (1 is the same every time; None where it is not defined); limits within which 95 % of gaps lie.
    """

    gap: Gap
    absolute: float
    concordance: float | None
    limits: tuple[float, float] | None

    @property
    def n(self) -> int:
        """How many pairs."""
        return self.gap.n


def perception(pairs: Sequence[Seen]) -> Perception | None:
    """The figures of some pairs; None without one. Limits of agreement as Bland and Altman (1986) have them."""
    found = gap([(one.rating, one.own) for one in pairs])
    if found is None:
        return None
    absolute = sum(abs(one.own - one.rating) for one in pairs) / len(pairs)
    limits = None
    if found.spread is not None:
        limits = (found.mean - NORMAL * found.spread, found.mean + NORMAL * found.spread)
    return Perception(found, absolute, concordance([(one.own, one.rating) for one in pairs]), limits)


def concordance(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Lin's concordance correlation coefficient, with moments over n (Lin 1989, Biometrics 45: 255-268); None where
    all are one and the same number on both sides.
    """
    n = len(pairs)
    if not n:
        return None
    mean_x, mean_y = sum(x for x, _y in pairs) / n, sum(y for _x, y in pairs) / n
    var_x = sum((x - mean_x) ** 2 for x, _y in pairs) / n
    var_y = sum((y - mean_y) ** 2 for _x, y in pairs) / n
    both = sum((x - mean_x) * (y - mean_y) for x, y in pairs) / n
    apart = var_x + var_y + (mean_x - mean_y) ** 2
    return 2 * both / apart if apart else None


def published(seen: Sequence[Seen], *, pairs: int = 5, providers: int = 3) -> list[Seen]:
    """Of all pairs of ratings, in the order in which they were opened, those of whole batches, the newest of each pair.

    A batch is whole once it holds so many pairs and so many of those who serve: what is told changes by a whole batch
    alone, so that two looks at it never differ by one pair.
    """
    whole: list[Seen] = []
    batch: list[Seen] = []
    for one in seen:
        batch.append(one)
        dyads = {(each.provider, each.customer) for each in batch}
        if len(dyads) >= pairs and len({each.provider for each in batch}) >= providers:
            whole += batch
            batch = []
    newest = {(one.provider, one.customer): one for one in whole}
    return list(newest.values())
