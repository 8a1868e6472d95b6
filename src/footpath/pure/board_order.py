"""In which order are most promises kept?"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush


@dataclass(frozen=True)
class Row:
    """A request on a board. Times are working seconds from now, negative when they lie behind.

    `work` is the median of the work left; `promise` and `target` are when each is due, None without one; `asked` is
    when it was asked. Raises ValueError for work that is negative and for what is no number.
    """

    key: int
    work: float
    promise: float | None
    target: float | None
    asked: float

    def __post_init__(self) -> None:
        for value in (self.work, self.promise, self.target, self.asked):
            if value is not None and not math.isfinite(value):
                raise ValueError(f"row {self.key}: not a number: {value}")
        if self.work < 0:
            raise ValueError(f"row {self.key}: negative work: {self.work}")


def board_order(rows: Iterable[Row], *, capacity: float = 1.0) -> list[int]:
    """The keys in the order in which to serve them, in O(n log n).

    Promises by Moore and Hodgson (J. M. Moore, Management Science 15, 1968): taken in the order in which they are
    due; when one would be late, the one with most work is set aside. No order of one server keeps more of them.
    Those set aside follow, by due time; then those with a target, by target; then by age. `capacity` is how many
    are served at once: work then passes that much faster.
    """
    rows = list(rows)
    kept, set_aside = _most_kept(sorted((row for row in rows if row.promise is not None), key=_by_promise), capacity)
    unpromised = sorted((row for row in rows if row.promise is None), key=_by_target)
    return [row.key for row in (*kept, *set_aside, *unpromised)]


def _most_kept(due: Sequence[Row], capacity: float) -> tuple[list[Row], list[Row]]:
    """Those that can be kept and those set aside, each in the order in which they are due."""
    if not capacity > 0:
        raise ValueError(f"capacity must be above zero: {capacity}")
    longest: list[tuple[float, int]] = []  # most work first; of equals the one due later
    aside: set[int] = set()
    ready = 0.0
    for place, row in enumerate(due):
        heappush(longest, (-row.work, -place))
        ready += row.work / capacity
        if row.promise is not None and ready > row.promise:
            work, negative_place = heappop(longest)
            ready += work / capacity
            aside.add(-negative_place)
    return (
        [row for place, row in enumerate(due) if place not in aside],
        [row for place, row in enumerate(due) if place in aside],
    )


def _by_promise(row: Row) -> tuple[float, float, int]:
    return (row.promise if row.promise is not None else math.inf, row.asked, row.key)


def _by_target(row: Row) -> tuple[float, float, int]:
    return (row.target if row.target is not None else math.inf, row.asked, row.key)
