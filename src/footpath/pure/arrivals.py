"""How long is waiting work held up by urgent work that is still to come?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.floating[Any]]

FULL = 0.95  # the share of a team's capacity beyond which urgent work leaves no honest date for the rest
MOST_ARRIVALS = 4_096  # drawn one by one in each future; beyond them the law of large numbers speaks
CELLS = 1_024
ROWS = 64  # at once, so that all of it stays in the cache
SELDOM, OFTEN = 1e-12, 1e6  # a second: beyond them single precision ends, and any team
MOST_DRAWN = 2  # teams whose urgent work is kept drawn; with 512 futures 6 MB each for a quarter of a year


@dataclass(frozen=True)
class Stream:
    """Urgent requests of one kind: `rate` a working second; they overtake classes above `class_id`."""

    rate: float
    type_id: int
    class_id: int = 0


def load(streams: Sequence[Stream], tables: Sequence[Reals], capacity: float) -> float:
    """The share of the team's capacity that the streams take; tables: (s,) working seconds, one a stream."""
    return sum(stream.rate * float(table.mean()) / capacity for stream, table in zip(streams, tables, strict=True))


_drawn: dict[tuple[object, ...], tuple[Overtaking, tuple[Reals, ...]]] = {}  # with the tables, so that ids stay
_drawing = Lock()


@dataclass(frozen=True)
class _Lot:
    """What was drawn of the urgent work to come, for starts up to `reach` (working seconds).

    ready (k + 1, s): from which planned start on each arrival holds up, the last one endless; done (k + 1, s): the time
    that those before it take all hands. entry (CELLS + 1, s): where in `ready`, laid flat, the first arrival of each
    cell of the time up to `reach` lies, or would. beyond: how much each second after the last arrival holds up.
    """

    reach: float
    ready: Reals
    done: Reals
    per_second: Reals
    entry: npt.NDArray[np.intp]
    beyond: float

    def delays(self, starts: Reals) -> Reals:
        """From the first arrival of the start's cell, step by step past all that have come."""
        futures = starts.shape[1]
        cell = (starts * self.per_second).astype(np.intp)
        np.minimum(cell, CELLS, out=cell)
        cell *= futures
        cell += np.arange(futures)
        at = self.entry.take(cell, mode="clip")
        come = self.ready.take(at, mode="clip") <= starts
        at += come * futures
        flat, start = at.ravel(), starts.ravel()
        left = np.flatnonzero(come)
        while left.size:
            left = left[self.ready.take(flat[left], mode="clip") <= start[left]]
            flat[left] += futures
        delay = self.done.take(at, mode="clip")
        if self.beyond:
            delay += np.maximum(starts - self.ready[-2], 0.0) * self.beyond
        return np.asarray(delay)


class Overtaking:
    """The urgent work still to come, as it would be drawn in each of `futures` futures with this seed.

    The fluid path (FORECAST 5.4): of a start planned without it, everything urgent that has come by then has to be done
    first, by all hands together. Exact for one hand; for three within a few percent of the date. The same seed draws
    the same arrivals whatever the queue, and a later start never has the smaller delay: so adding work ahead cannot
    make anything earlier.

    streams, tables: as in `load`, all of them overtaking; likely: up to when (working seconds) one will ask.
    """

    def __init__(
        self,
        streams: Sequence[Stream],
        tables: Sequence[Reals],
        capacity: float,
        *,
        futures: int,
        seed: int,
        likely: float = 0.0,
    ) -> None:
        rates = np.clip([stream.rate for stream in streams], SELDOM, OFTEN)
        self._rate, self._bounds = float(rates.sum()), np.cumsum(rates) / rates.sum()
        self._tables = [np.asarray(table, dtype=np.float32) for table in tables]
        self._capacity, self._futures, self._seed = capacity, futures, seed
        self._busy = min(load(streams, tables, capacity), FULL)
        self._likely = likely
        self._lot: _Lot | None = None

    def delays(self, starts: Reals) -> Reals:
        """(n, s) seconds by which starts (n, s), planned without the streams, move back; of the same type."""
        moved = np.empty_like(starts)
        if not starts.size:
            return moved
        latest, lot = float(starts.max()), self._lot
        if lot is None or latest > lot.reach or lot.ready.dtype != starts.dtype:
            # One assignment: of threads that race here each goes on with a lot that is whole.
            self._lot = lot = self._draw(max(latest * 1.1, self._likely), starts.dtype)
        for first in range(0, len(starts), ROWS):
            moved[first : first + ROWS] = lot.delays(starts[first : first + ROWS])
        return moved

    def _draw(self, horizon: float, dtype: npt.DTypeLike) -> _Lot:
        """All arrivals that hold up starts until `horizon`."""
        expected = horizon * self._rate / (1.0 - self._busy)
        count = int(min(expected + 6.0 * expected**0.5 + 16.0, MOST_ARRIVALS))
        while True:
            ready, work = self._arrivals(count, dtype)
            if count == MOST_ARRIVALS or ready[-1].min() > horizon:
                break
            count = min(2 * count, MOST_ARRIVALS)
        endless = np.concatenate([ready, np.full((1, self._futures), np.inf, dtype=dtype)])
        done = np.concatenate([np.zeros((1, self._futures), dtype=dtype), work / self._capacity])
        per_second = np.asarray(CELLS / max(horizon, 1e-9), dtype=dtype)
        beyond = 0.0 if ready[-1].min() > horizon else self._busy / (1.0 - self._busy)
        return _Lot(horizon, endless, _running(done), per_second, _entries(ready, per_second), beyond)

    def _arrivals(self, count: int, dtype: npt.DTypeLike) -> tuple[Reals, Reals]:
        """The first arrivals, (count, s): from which planned start each holds up; its work."""
        size = (count, self._futures)
        arrival = np.random.default_rng([self._seed, 1]).standard_exponential(size, dtype=np.float32).astype(dtype)
        arrival /= self._rate
        work = self._work(np.random.default_rng([self._seed, 2]).random(size, dtype=np.float32)).astype(dtype)
        earlier = np.zeros(self._futures, dtype=dtype)
        _running(arrival)
        for at in range(count):  # what came earlier was worked off before, by all hands
            np.subtract(arrival[at], earlier, out=arrival[at])
            np.add(earlier, work[at] / self._capacity, out=earlier)
            if at:
                np.maximum(arrival[at - 1], arrival[at], out=arrival[at])
        return arrival, work

    def _work(self, chosen: Reals) -> Reals:
        """The lengths that numbers from 0 to 1 stand for: first which stream, then where in its table."""
        if len(self._tables) == 1:
            return np.asarray(self._tables[0].take((chosen * len(self._tables[0])).astype(np.int32), mode="clip"))
        work = np.empty_like(chosen)
        kind = np.searchsorted(self._bounds[:-1], chosen, side="right")
        for number, table in enumerate(self._tables):
            of_it = kind == number
            below = self._bounds[number - 1] if number else 0.0
            part = (chosen[of_it] - below) / (self._bounds[number] - below)
            work[of_it] = table.take((part * len(table)).astype(np.int32), mode="clip")
        return work


def _entries(ready: Reals, per_second: Reals) -> npt.NDArray[np.intp]:
    """(CELLS + 1, s): see `_Lot.entry`."""
    futures = ready.shape[1]
    cell = np.minimum(ready * per_second, CELLS).astype(np.int32)
    cell += np.int32(1)
    cell *= np.int32(futures)
    cell += np.arange(futures, dtype=np.int32)
    entry = np.bincount(cell.ravel(), minlength=(CELLS + 2) * futures).reshape(CELLS + 2, futures)
    entry *= futures
    entry[0] = np.arange(futures)
    return np.asarray(_running(entry))


def overtaking(
    streams: tuple[Stream, ...], tables: Sequence[Reals], capacity: float, *, futures: int, seed: int, likely: float
) -> Overtaking:
    """The same, drawn once for plans of one team: what is to come does not depend on the queue."""
    key = (streams, tuple(id(table) for table in tables), capacity, futures, seed)
    with _drawing:
        known = _drawn.get(key)
        if known is None:
            known = Overtaking(streams, tables, capacity, futures=futures, seed=seed, likely=likely), tuple(tables)
            while len(_drawn) >= MOST_DRAWN:
                del _drawn[next(iter(_drawn))]
            _drawn[key] = known
    return known[0]


def _running(rows: Any) -> Any:
    """Sums down the rows, in place: row by row, which numpy's own `cumsum` down columns is five times slower than."""
    for before, row in pairwise(rows):
        np.add(before, row, out=row)
    return rows
