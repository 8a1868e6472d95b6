"""What comes in between at a moment of its own: somebody is away, a paused request goes on?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from footpath.pure.kernel import Hands

Reals = npt.NDArray[np.floating[Any]]
Places = npt.NDArray[np.int64]
Futures = npt.NDArray[np.intp]


class Pinned:
    """Things that take a hand from `release` on, before the first row at which one is free then.

    place (p,), never falling: not before this row. release, length: (s, p) working seconds from now, and how long.
    Of several that could be taken the one with the first place is. taken (s, p): before which row each was taken, the
    line's length when after all of them at a hand that was free, one more when it was waited for. start, finish: (s, p)
    working seconds from now.
    """

    def __init__(self, place: Places, release: Reals, length: Reals) -> None:
        futures, count = release.shape
        self.place, self.release, self.length = place, release, length
        self.start, self.finish = np.full_like(release, np.inf), np.full_like(release, np.inf)
        self.taken = np.full((futures, count), np.iinfo(np.int64).max, dtype=np.int64)
        self.turn = np.zeros((futures, count), dtype=np.int64)  # which of those taken before the same row came first
        self._turns = np.zeros(futures, dtype=np.int64)
        self._waiting = release.copy()  # endless once it is taken
        self._soonest = np.full(futures, np.inf, dtype=release.dtype)
        self._seen = 0

    def before(self, row: int, hands: Hands) -> None:
        """Take all that is due before this row."""
        while self._seen < len(self.place) and self.place[self._seen] <= row:
            np.minimum(self._soonest, self.release[:, self._seen], out=self._soonest)
            self._seen += 1
        while True:
            due = (self._soonest <= hands.first).nonzero()[0]
            if not due.size:
                return
            self._take(due, row, hands)

    def rest(self, rows: int, hands: Hands) -> None:
        """After all `rows`: what is due, then what must be waited for."""
        self.before(rows, hands)
        while (left := np.flatnonzero(np.isfinite(self._soonest))).size:
            self._take(left, rows + 1, hands)

    def again(self, row: int) -> Pinned:
        """The same things once more, in the order in which they were taken, with one more row put in as `row`.

        More work ahead could otherwise change who comes first, and so make somebody earlier.
        """
        return _Again(self, np.where(self.taken > row, self.taken + 1, self.taken))

    def _take(self, futures: Futures, row: int, hands: Hands) -> None:
        waiting = self._waiting[futures, : self._seen]
        until = np.maximum(hands.first[futures], self._soonest[futures])
        which = (waiting <= until[:, None]).argmax(axis=1)
        self._put(futures, which, row, hands)
        waiting[np.arange(len(which)), which] = np.inf
        self._soonest[futures] = waiting.min(axis=1)

    def _put(self, futures: Futures, which: npt.NDArray[np.intp], row: int, hands: Hands) -> None:
        start = np.maximum(hands.first[futures], self.release[futures, which])
        done = start + self.length[futures, which]
        hands.put(futures, done)
        self.start[futures, which], self.finish[futures, which] = start, done
        self._waiting[futures, which] = np.inf
        self.taken[futures, which] = row
        self.turn[futures, which] = self._turns[futures]
        self._turns[futures] += 1


class _Again(Pinned):
    """In each future a pointer to what comes next, and before which row."""

    def __init__(self, first: Pinned, taken: Places) -> None:
        super().__init__(first.place, first.release, first.length)
        futures, count = taken.shape
        order = np.lexsort((first.turn, taken), axis=1) if count else np.zeros((futures, 0), dtype=np.intp)
        self._order = np.column_stack([order, np.zeros(futures, dtype=np.intp)])
        rows = np.take_along_axis(taken, order, axis=1)
        self._rows = np.column_stack([rows, np.full(futures, np.iinfo(np.int64).max)])
        self._pointer = np.zeros(futures, dtype=np.intp)
        self._next_row = self._rows[:, 0].copy()

    def before(self, row: int, hands: Hands) -> None:
        """Take what was taken before this row."""
        while (due := (self._next_row <= row).nonzero()[0]).size:
            self._put(due, self._order[due, self._pointer[due]], row, hands)
            self._pointer[due] += 1
            self._next_row[due] = self._rows[due, self._pointer[due]]

    def rest(self, rows: int, hands: Hands) -> None:
        """What was taken after all rows."""
        self.before(rows + 1, hands)
