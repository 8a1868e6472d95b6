"""Which small groups could be computed from sums that are published?

Rows are published groups, columns are cells: the finest groups of people that any row tells apart. Whatever anybody can
compute from the sums lies in the space that the rows span. So a group of fewer than k people is exposed if that space
has a vector that is zero everywhere else; that is so if and only if the rank falls when its cells are left out. Such
sets of cells meet every basis of the columns (cocircuits; Oxley, Matroid Theory, 2.1), hence also the heaviest one, in
which few cells of fewer than k people stand: trying those, one after the other, finds all, for any k, without going
through all unions of small cells. (AN-08 asks for unions, vectors of 0 and 1; `exposed` looks at any vector: a known
difference of two answers can give both away.)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from footpath.pure.modular import PRIMES, Reduced, reduced

Counts = NDArray[np.int64]
MOST_TRIED = 2_000  # sets, one after the other; then bases are drawn by lot
BASES = 24  # for each person of the threshold


class NotProven(ValueError):
    """There are too many small groups to try them all."""


@dataclass(frozen=True)
class _Classes:
    """Cells that every row has or lacks together are one column; columns by falling weight."""

    rows: NDArray[np.int64]  # (published, classes)
    weights: Counts  # (classes,)
    cells: tuple[tuple[int, ...], ...]


def exposed(rows: NDArray[np.integer], people: Counts, k: int) -> list[tuple[int, ...]]:
    """The smallest groups of 1 to k-1 people of whom something is exposed, as sorted cell indexes; [] if there is none.

    rows: (published, cells) of 0 and 1. people: (cells,), how many answers each cell has; empty cells are left out.
    Where there are too many groups to try them all, BASES * k bases are drawn by lot (Leon 1988): a basis that has one
    cell of an exposed group shows the group, and nearly half of all bases do, so none of them is next to impossible.
    """
    classes = _classes(rows, people)
    if not classes.cells:
        return []
    both = [reduced(classes.rows, prime) for prime in PRIMES[:1]]
    if both[0].rank < len(classes.rows):  # dependent rows: another prime has to agree
        both.append(reduced(classes.rows, PRIMES[1]))
    found: set[frozenset[int]] = set()
    for start in both:
        if _spread(classes, start.rank, k, start.prime):
            continue
        try:
            found |= set(_Search(classes.weights, k).exposing(start))
        except NotProven:
            found |= _by_lot(classes, k, BASES * k)
    return _in_cells(found, classes)


def giving_way(rows: NDArray[np.integer], people: Counts, group: Sequence[int], order: Sequence[int]) -> int:
    """Which row has to go so that nothing can be computed of an exposed group: the first, in this order, that
    ends it alone; where none does, the first.
    """
    return next((row for row in order if not _tells(np.delete(rows, row, axis=0), people, group)), order[0])


def _tells(rows: NDArray[np.integer], people: Counts, group: Sequence[int]) -> bool:
    there = np.flatnonzero(people > 0)
    rest = np.setdiff1d(there, group)
    return reduced(rows[:, rest]).rank < reduced(rows[:, there]).rank


def at_a_glance(rows: NDArray[np.integer], people: Counts, k: int) -> list[tuple[int, ...]]:
    """Some of what `exposed` finds, and nothing else, at the cost of a few bases: for a second look at groups that are
    no secret themselves.
    """
    classes = _classes(rows, people)
    return _in_cells(_by_lot(classes, k, 4) if classes.cells else set(), classes)


def _by_lot(classes: _Classes, k: int, bases: int) -> set[frozenset[int]]:
    """The groups below k that one cell of a basis alone has, of so many bases, drawn with heavy cells first."""
    luck, found = np.random.default_rng(bases), set[frozenset[int]]()
    for _ in range(bases):
        order = np.argsort(-np.minimum(classes.weights, k) * luck.uniform(size=len(classes.weights)), kind="stable")
        touched = reduced(classes.rows[:, order]).rows != 0
        for row in touched[touched @ classes.weights[order] < k]:
            found.add(frozenset(int(one) for one in order[np.flatnonzero(row)]))
    return found


def unions(rows: NDArray[np.integer], people: Counts, k: int, most: int = 1000) -> list[tuple[int, ...]]:
    """All unions of cells with 1 to k-1 people whose sum could be computed, smallest first, `most` of them.

    The same arguments as `exposed`. Raises NotProven.
    """
    classes = _classes(rows, people)
    if not classes.cells:
        return []
    first, second = (reduced(classes.rows, prime) for prime in PRIMES)
    if _spread(classes, first.rank, k, first.prime):
        return []
    found: set[frozenset[int]] = set()
    for one in _Search(classes.weights, k).all_sets(first):
        if one not in found and first.spans(one) and second.spans(one):
            found.add(one)
    return _in_cells(found, classes)[:most]


def _classes(rows: NDArray[np.integer], people: Counts) -> _Classes:
    used = np.flatnonzero((people > 0) & (rows.sum(axis=0) > 0)) if len(rows) else np.array([], dtype=int)
    if not used.size:
        return _Classes(np.zeros((0, 0), dtype=np.int64), np.zeros(0, dtype=np.int64), ())
    columns, which = np.unique(rows[:, used].T, axis=0, return_inverse=True)
    which = which.reshape(-1)
    weights = np.bincount(which, weights=people[used]).astype(np.int64)
    order = np.lexsort((np.arange(len(weights)), -weights))
    members: list[list[int]] = [[] for _ in order]
    for cell, place in zip(used.tolist(), which.tolist(), strict=True):
        members[place].append(cell)
    return _Classes(columns[order].T.astype(np.int64), weights[order], tuple(tuple(members[i]) for i in order))


def _in_cells(found: set[frozenset[int]], classes: _Classes) -> list[tuple[int, ...]]:
    cells = {tuple(sorted(cell for one in group for cell in classes.cells[one])) for group in found}
    return sorted(cells, key=lambda one: (len(one), one))


def _spread(classes: _Classes, rank: int, k: int, prime: int) -> bool:
    """A quick proof that nothing is exposed: k bases of which nobody is in two.

    Whoever leaves out k-1 people leaves one of them whole, so the rank stays. A cell of w people is in w bases at most.
    Bases are taken heaviest first; where k of them are not found that way, nothing is said.
    """
    left = np.minimum(classes.weights, k)
    for _ in range(k):
        there = np.flatnonzero(left > 0)
        order = there[np.argsort(-left[there], kind="stable")]
        if order.size < rank:
            return False
        basis = reduced(classes.rows[:, order], prime).basis
        if len(basis) < rank:
            return False
        chosen = order[basis]
        left[chosen[classes.weights[chosen] < k]] -= 1  # k people and more are never left out
        if np.all(classes.weights[chosen] >= k):
            return True
    return True


@dataclass
class _Search:
    """Goes through sets of cells with fewer than k people, each of which meets the heaviest basis that is left."""

    weights: Counts
    k: int
    tried: int = 0
    kept: set[int] = field(default_factory=set)  # cells that belong to no set from here on

    def exposing(self, start: Reduced) -> Iterator[frozenset[int]]:
        """The sets without which the rank falls, none of them with one of the others inside."""
        yield from self._step(start, frozenset(), self.k - 1, stop=True)

    def all_sets(self, start: Reduced) -> Iterator[frozenset[int]]:
        """Every set that can be the whole of what a vector touches."""
        yield from self._step(start, frozenset(), self.k - 1, stop=False)

    def _step(self, now: Reduced, out: frozenset[int], left: int, *, stop: bool) -> Iterator[frozenset[int]]:
        mine: list[int] = []
        for row, cell in enumerate(now.basis):
            weight = int(self.weights[cell])
            if weight > left or cell in self.kept:
                continue
            self.tried += 1
            if self.tried > MOST_TRIED:
                raise NotProven(f"more than {MOST_TRIED} groups to try")
            others = [int(one) for one in np.flatnonzero(now.rows[row]) if one != cell and one not in out]
            here = out | {cell}
            if not others or not stop:
                yield here
            if left > weight and not (stop and not others):
                after = now.exchanged(row, self._heaviest(others)) if others else now.without(row)
                if any(self._may(one, left - weight) for one in after.basis):
                    yield from self._step(after, here, left - weight, stop=stop)
            self.kept.add(cell)
            mine.append(cell)
        self.kept.difference_update(mine)

    def _may(self, cell: int, left: int) -> bool:
        return cell not in self.kept and int(self.weights[cell]) <= left

    def _heaviest(self, cells: Sequence[int]) -> int:
        return max(cells, key=lambda one: (one in self.kept, int(self.weights[one])))
