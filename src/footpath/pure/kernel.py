"""In which order is a queue worked off, and when is each piece done, in every future at once?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from footpath.pure.kaplan_meier import Floats, Ints


@dataclass(frozen=True)
class Run:
    """start, finish: (n, s) working seconds from now; places: for each absence (s,) the row it was taken before."""

    start: Floats
    finish: Floats
    places: tuple[Ints, ...]


def serve(
    work: Floats,
    free: Floats,
    absences: Sequence[tuple[float, float]] = (),
    places: Sequence[Ints] | None = None,
) -> Run:
    """Serve the rows in order, each by the hand that is free first: the recursion of Kiefer and Wolfowitz (1955).

    work: (n, s) seconds that each piece takes in each future; free: (c, s) when each hand is free.
    absences: (begin, length) pairs in seconds. A hand is away for the length from the first moment at or after
    `begin` at which it has nothing in hand. `places` takes them before given rows instead, as an earlier run did:
    then more work ahead can never make anything earlier.
    """
    hands = np.sort(np.asarray(free, dtype=np.float64), axis=0)
    rows, futures = work.shape
    start, finish = np.empty((rows, futures)), np.empty((rows, futures))
    taken = [np.full(futures, rows, dtype=np.int64) for _ in absences] if places is None else list(places)
    for row in range(rows):
        for number, (begin, length) in enumerate(absences):
            if places is None:
                due = (taken[number] == rows) & (hands[0] >= begin)
                taken[number][due] = row
            else:
                due = taken[number] == row
            if due.any():
                _put_back(hands, hands[0] + np.where(due, length, 0.0))
        start[row] = hands[0]
        np.add(hands[0], work[row], out=finish[row])
        _put_back(hands, finish[row])
    return Run(start, finish, tuple(taken))


def _put_back(hands: Floats, moment: Floats) -> None:
    """The first hand is free again at `moment` (s,): keep the rows of `hands` (c, s) sorted, in place."""
    for next_hand in range(1, len(hands)):
        later = np.maximum(moment, hands[next_hand])
        np.minimum(moment, hands[next_hand], out=hands[next_hand - 1])
        moment = later
    hands[-1] = moment
