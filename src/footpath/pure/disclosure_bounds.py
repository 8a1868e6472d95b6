"""Between which limits must the mean of a small group lie, given all that is published? (AN-09, the strict mode)

Where seven people give 5.0 on average, each of them said 5: nothing can be computed, and everything is known. With
answers between the ends of a scale, the limits of what a cell has in sum are linear programs; of k-1 people of a larger
cell, what the others could have said at most and at least. A group is narrow if the mean of its people is known within
less than a step of the scale.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from footpath.pure.disclosure_audit import Counts

WIDTH = 1.0  # a step of the scale
AT_ONCE = 8  # pairs of linear programs that look at all groups together, before single ones are looked at
MOST_SINGLE = 200  # groups that are looked at one by one; what is left then counts as narrow
MOST_PAIRS = 2_000
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Sums:
    """What is published: rows (published, cells) of 0 and 1, the people in each cell, and what each cell has in sum,
    which nobody is told: only rows @ totals. Answers lie between low and high.
    """

    rows: NDArray[np.integer]
    people: Counts
    totals: Counts
    low: int = 1
    high: int = 5


def narrow(sums: Sums, k: int, seed: int = 0) -> tuple[list[tuple[int, ...]], int]:
    """The cells, or unions of two small ones, of whose people up to k-1 are known within less than WIDTH; and how many
    groups were looked at. Cells that no row tells apart are one.
    """
    if not (sums.rows.sum(axis=0) * sums.people).any():
        return [], 0
    cells, rows, people, totals = _classes(sums)
    groups = _groups(people, k)
    program = _Program(rows, people, totals, sums.low, sums.high)
    points = program.points(seed)
    doubtful = [group for group in groups if _width(points[:, list(group)], people[list(group)], k, sums) < WIDTH]
    found = doubtful[MOST_SINGLE:]
    for group in doubtful[:MOST_SINGLE]:
        if _width(program.ends(group), people[list(group)], k, sums) < WIDTH:
            found.append(group)
    return [tuple(cell for one in group for cell in cells[one]) for group in found], len(groups)


def _classes(sums: Sums) -> tuple[list[tuple[int, ...]], Floats, Counts, Counts]:
    used = np.flatnonzero((sums.people > 0) & (sums.rows.sum(axis=0) > 0))
    columns, which = np.unique(sums.rows[:, used].T, axis=0, return_inverse=True)
    which = which.reshape(-1)
    people = np.bincount(which, weights=sums.people[used], minlength=len(columns)).astype(np.int64)
    totals = np.bincount(which, weights=sums.totals[used], minlength=len(columns)).astype(np.int64)
    cells = [tuple(int(cell) for cell in used[which == one]) for one in range(len(columns))]
    return cells, columns.T.astype(np.float64), people, totals


def _groups(people: Counts, k: int) -> list[tuple[int, ...]]:
    """Each cell, and each two that are fewer than k together, where those are not too many to look at."""
    single: list[tuple[int, ...]] = [(one,) for one in range(len(people))]
    small = [int(one) for one in np.flatnonzero(people < k - 1)]
    if len(small) * (len(small) - 1) // 2 > MOST_PAIRS:
        return single
    return single + [pair for pair in combinations(small, 2) if people[list(pair)].sum() < k]


def _width(points: Floats, people: Counts, k: int, sums: Sums) -> float:
    """How wide the mean of k-1 of these people (or of all, if they are fewer) is, from points (…, cells) that are
    possible: at least so wide, and exactly so if the ends are among them.
    """
    n, size = int(people.sum()), min(int(people.sum()), k - 1)
    totals = points.sum(axis=1)
    least = max(size * sums.low, float(totals.min()) - sums.high * (n - size))
    most = min(size * sums.high, float(totals.max()) - sums.low * (n - size))
    return (most - least) / size + 1e-7


class _Program:
    """All that the cells can have in sum, given what is published."""

    def __init__(self, rows: Floats, people: Counts, totals: Counts, low: int, high: int) -> None:
        self.rows, self.published, self.totals = rows, rows @ totals, totals
        self.bounds = [(low * int(n), high * int(n)) for n in people]

    def points(self, seed: int) -> Floats:
        """(points, cells): what is, and what else could be, as far apart as some linear programs find it."""
        luck = np.random.default_rng(seed)
        found = [self.totals.astype(np.float64)]
        for _ in range(AT_ONCE):
            toward = luck.choice([-1.0, 1.0], size=len(self.totals)) * luck.uniform(0.5, 1.5, len(self.totals))
            found += [self._solved(toward), self._solved(-toward)]
        return np.array(found)

    def ends(self, group: Sequence[int]) -> Floats:
        """(2, cells of the group): where its sum is smallest, and where it is largest."""
        toward = np.zeros(len(self.totals))
        toward[list(group)] = 1.0
        return np.array([self._solved(toward), self._solved(-toward)])[:, list(group)]

    def _solved(self, toward: Floats) -> Floats:
        from scipy.optimize import linprog

        done = linprog(toward, A_eq=self.rows, b_eq=self.published, bounds=self.bounds, method="highs")
        return np.asarray(done.x, dtype=np.float64) if done.success else self.totals.astype(np.float64)
