"""In which order is a queue worked off, and when is each piece done, in every future at once?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from footpath.pure.pinned import Pinned

Reals = npt.NDArray[np.floating[Any]]  # float32 in a plan; whatever is given stays what it is


@dataclass(frozen=True)
class Run:
    """start, finish: (n, s) working seconds from now."""

    start: Reals
    finish: Reals


def serve(work: Reals, free: Reals, pinned: Pinned | None = None) -> Run:
    """Serve the rows in order, each by the hand that is free first: the recursion of Kiefer and Wolfowitz (1955).

    work: (n, s) seconds >= 0 that each piece takes in each future; free: (c, s) when each hand is free, c >= 1.
    pinned: what comes in between at moments of its own. The arrays given are left alone; float32 stays float32.
    """
    hands = Hands(free.astype(work.dtype, copy=False))
    start, finish = np.empty_like(work), np.empty_like(work)
    hands.serve(work, finish, start, pinned)
    return Run(start, finish)


class Hands:
    """When each hand of a team is free, in every future: a sorted column for each.

    A piece is put in by one pass over all hands: of a sorted column F that loses its first and gets x, the new k-th is
    max(F_k, min(x, F_k+1)). With an endless last row that is two ufuncs whatever the number of hands; up to two
    hands, single steps are faster.
    """

    def __init__(self, free: Reals) -> None:
        hands, futures = free.shape
        self.free = np.full((hands + 1, futures), np.inf, dtype=free.dtype)
        self.free[:hands] = np.sort(free, axis=0)
        self._spare = np.empty((hands, futures), dtype=free.dtype)
        self.first = self.free[0]  # (s,): when the next hand is free

    def copy(self) -> Hands:
        """The same moment, to go on from twice."""
        other = object.__new__(Hands)
        other.free, other._spare = self.free.copy(), np.empty_like(self._spare)
        other.first = other.free[0]
        return other

    def serve(
        self,
        work: Reals,
        finish: Reals,
        start: Reals | None = None,
        pinned: Pinned | None = None,
        row: int = 0,
    ) -> None:
        """Take up the rows of `work` (n, s), the first of them being number `row`; write `finish`, and `start`."""
        # `out=` by name: by position numpy looks it up the slow way.
        first, kept, next_free, spare = self.first, self.free[:-1], self.free[1:], self._spare
        add, least, most, hands = np.add, np.minimum, np.maximum, len(kept)
        for at, (taken, done) in enumerate(zip(work, finish, strict=True)):
            if pinned is not None:
                pinned.before(row + at, self)
            if start is not None:
                start[at] = first
            add(first, taken, out=done)
            if hands > 2:
                least(next_free, done, out=spare)
                most(kept, spare, out=kept)
            elif hands == 2:
                second = next_free[0]
                least(done, second, out=first)
                most(done, second, out=second)
            else:
                first[...] = done

    def put(self, futures: npt.NDArray[np.intp], done: Reals) -> None:
        """In these futures (k,) alone, the hand that is free first is so again at `done` (k,)."""
        columns = self.free[:, futures]
        columns[:-1] = np.maximum(columns[:-1], np.minimum(done, columns[1:]))
        self.free[:, futures] = columns
