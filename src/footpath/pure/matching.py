"""Who visits whom, or has lunch with whom, so that together it is worth most?

An assignment with capacities, solved exactly (shortest augmenting paths after Jonker and Volgenant, in scipy); pairs
among equals by the same solver over seeded halves, never worse than half of what is possible (greedy matching).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p
from random import Random

Scores = Sequence[Sequence[float | None]]  # None: never
MUCH = 200  # requests in a year between two teams; more does not count more
BY_HAND = 0.5  # how far two teams depend on each other of which only somebody says so
NEVER_MET, HAVE_MET = 1.0, 0.25  # how little two understand each other of whom no survey tells
FORBIDDEN = -1e9
HALVES = 24  # ways to part the groups that are tried


@dataclass(frozen=True)
class Link:
    """What is known of a visitor and a place."""

    asked: int = 0  # requests in a year, both ways
    said: bool = False  # somebody says by hand that one serves the other
    wanted: bool = False  # the visitor named this team
    mutual: bool = False  # somebody there wants to see theirs
    apart: float | None = None  # 0..1: how differently the two see the same service, where that was told
    met: bool = False  # people of the two teams sat together lately
    unseen: bool = False  # nobody of the one department has visited the other yet
    same_department: bool = False
    load: int = 0  # guests whom the host has had in half a year, or expects
    in_line: bool = False  # one of the two leads the other

    @property
    def depends(self) -> float:
        """How much the two teams depend on each other, 0..1."""
        return max(min(1.0, log1p(self.asked) / log1p(MUCH)), BY_HAND if self.said else 0.0)

    @property
    def strange(self) -> float:
        """How little they understand of each other, 0..1."""
        return self.apart if self.apart is not None else HAVE_MET if self.met else NEVER_MET


def parts(link: Link) -> dict[str, float]:
    """What a pair is worth, by the code of each reason; what takes away is negative."""
    found = {
        "depends": 3 * link.depends,
        "wanted": 2.0 * link.wanted,
        "mutual": 1.0 * link.mutual,
        "apart" if link.apart is not None else "never_met": 2 * link.strange,
        "unseen": 1.0 * link.unseen,
        "same_department": -1.5 * link.same_department,
        "load": -0.5 * link.load,
    }
    return {code: value for code, value in found.items() if value}


def score(link: Link) -> float | None:
    """What a pair is worth; None where one of the two leads the other: that is no visit. Never less than nothing: a
    place that is left over is still better than none.
    """
    return None if link.in_line else max(0.1, 1 + sum(parts(link).values()))


def assign(scores: Scores, capacities: Sequence[int]) -> list[int | None]:
    """For each row its column, or None: as much as possible together, no column more often than it has room.

    Pairs that are forbidden, or worth nothing, are not made. The same input gives the same answer.
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    rows = len(scores)
    if any(capacity < 0 for capacity in capacities) or any(len(row) != len(capacities) for row in scores):
        raise ValueError("a score for each column, and no capacity below 0")
    seats = [column for column, capacity in enumerate(capacities) for _seat in range(min(capacity, rows))]
    if not rows or not seats:
        return [None] * rows
    table = np.array([[FORBIDDEN if row[c] is None else row[c] for c in seats] for row in scores], dtype=float)
    alone = np.zeros((rows, rows))  # whoever stays alone costs nothing
    _rows, chosen = linear_sum_assignment(np.hstack([table, alone]), maximize=True)
    return [seats[c] if c < len(seats) and table[r, c] > 0 else None for r, c in enumerate(chosen)]


def total(scores: Scores, chosen: Sequence[int | None]) -> float:
    """What a choice is worth together."""
    return sum(row[c] or 0.0 for row, c in zip(scores, chosen, strict=True) if c is not None)


def pair_up(scores: Scores, groups: Sequence[int], *, seed: int) -> list[tuple[int, int]]:
    """Pairs (lower, higher) among equals, each of them once, never two of a group; `scores` is symmetric.

    The groups are parted into two halves in several ways, each solved exactly; the best of them and of taking the best
    pair again and again.
    """
    luck, names = Random(seed), sorted(set(groups))
    found = [_greedy(scores, groups)]
    for _try in range(HALVES):
        luck.shuffle(names)
        left = set(names[: (len(names) + 1) // 2])
        here = [one for one, group in enumerate(groups) if group in left]
        there = [one for one, group in enumerate(groups) if group not in left]
        chosen = assign([[scores[a][b] for b in there] for a in here], [1] * len(there))
        found.append([(a, there[c]) for a, c in zip(here, chosen, strict=True) if c is not None])
    best = max(found, key=lambda pairs: sum(scores[a][b] or 0.0 for a, b in pairs))
    return sorted((min(pair), max(pair)) for pair in best)


def _greedy(scores: Scores, groups: Sequence[int]) -> list[tuple[int, int]]:
    worth = sorted(
        (-value, a, b)
        for a, row in enumerate(scores)
        for b, value in enumerate(row)
        if a < b and value is not None and value > 0 and groups[a] != groups[b]
    )
    taken, pairs = set[int](), list[tuple[int, int]]()
    for _value, a, b in worth:
        if not {a, b} & taken:
            taken |= {a, b}
            pairs.append((a, b))
    return pairs
