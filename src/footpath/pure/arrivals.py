"""How long is waiting work held up by urgent work that is still to come?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from footpath.pure.kaplan_meier import Floats

FULL = 0.95  # the share of a team's capacity beyond which urgent work leaves no honest date for the rest
MOST_ARRIVALS = 100_000


@dataclass(frozen=True)
class Stream:
    """Urgent requests of one kind: `rate` a working second; they overtake classes above `class_id`."""

    rate: float
    type_id: int
    class_id: int = 0


def load(streams: Sequence[Stream], tables: Sequence[Floats], capacity: int) -> float:
    """The share of the team's capacity that the streams take; tables: (s,) working seconds, one a stream."""
    return sum(stream.rate * float(table.mean()) / capacity for stream, table in zip(streams, tables, strict=True))


def delays(starts: Floats, streams: Sequence[Stream], tables: Sequence[Floats], capacity: int, seed: int) -> Floats:
    """(n, s) seconds by which starts planned without the streams move back (the fluid path, FORECAST 5.4).

    starts: (n, s) working seconds from now. The same seed draws the same arrivals whatever the queue, and a later
    start never has the smaller delay: so adding work ahead cannot make anything earlier. Exact for one hand.
    """
    if not streams or not starts.size:
        return np.zeros_like(starts)
    horizon = float(starts.max())
    count = 64
    while True:
        ready, work = _arrivals((count, starts.shape[1]), streams, tables, capacity, seed)
        if ready[-1].min() > horizon or count >= MOST_ARRIVALS:
            break
        count *= 2
    done = np.concatenate([np.zeros((1, work.shape[1])), np.cumsum(work, axis=0)]) / capacity
    moved = np.empty_like(starts)
    for future in range(starts.shape[1]):
        ahead = np.searchsorted(ready[:, future], starts[:, future], side="right")
        moved[:, future] = done[ahead, future]
    return moved


def _arrivals(
    size: tuple[int, int],
    streams: Sequence[Stream],
    tables: Sequence[Floats],
    capacity: int,
    seed: int,
) -> tuple[Floats, Floats]:
    """The first arrivals of all streams together, (count, s): from which planned start each holds up; its work."""
    at, work = [], []
    for number, (stream, table) in enumerate(zip(streams, tables, strict=True)):
        gaps = np.random.default_rng([seed, number, 1]).standard_exponential(size)
        drawn = np.random.default_rng([seed, number, 2]).integers(table.size, size=size)
        at.append(np.cumsum(gaps, axis=0) / stream.rate)
        work.append(table[drawn])
    arrival, length = np.concatenate(at), np.concatenate(work)
    # Of several streams only the stretch that all of them reach is complete.
    order = np.argsort(arrival, axis=0, kind="stable")[: size[0]]
    arrival = np.take_along_axis(arrival, order, axis=0)
    length = np.take_along_axis(length, order, axis=0)
    earlier = (np.cumsum(length, axis=0) - length) / capacity
    return np.maximum.accumulate(arrival - earlier, axis=0), length
