"""In which order are most promises kept?"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush


@dataclass(frozen=True)
class Row:
    """A request on a board. Times are working seconds from now, negative when they lie behind.

    `work` is the median of the work left; `promise` and `target` are when each is due, None without one; `asked` is
    when it was asked. `turn`: of what is not promised, lower turns come first. Raises ValueError for work that is
    negative and for what is no number.
    """

    key: int
    work: float
    promise: float | None
    target: float | None
    asked: float
    turn: int = 0

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
    Those set aside follow, by due time; then, turn by turn, those with a target, by target; then by age. `capacity`
    is how many are served at once: work then passes that much faster.
    """
    rows = list(rows)
    kept, set_aside = _most_kept(sorted((row for row in rows if row.promise is not None), key=_by_promise), capacity)
    unpromised = sorted((row for row in rows if row.promise is None), key=_by_target)
    return [row.key for row in (*kept, *set_aside, *unpromised)]


def with_lanes(order: Sequence[int], lanes: Sequence[tuple[int, int | None]]) -> list[int]:
    """The same keys with those that may come before their turn where they were let in.

    `lanes`: (key, the key after which it comes), in the order in which that was approved; None, or one that is not in
    `order`: before everybody. What is not in `order` is left out. Done twice it changes nothing more.
    """
    there = set(order)
    let_in = {key: after if after in there and after != key else None for key, after in lanes if key in there}
    behind: dict[int | None, list[int]] = {}
    for key, after in let_in.items():
        behind.setdefault(after, []).append(key)
    found: dict[int, None] = {}

    def put(key: int) -> None:
        found[key] = None
        for one in behind.get(key, ()):
            if one not in found:
                put(one)

    circled = [key for key in let_in if _in_a_circle(key, let_in)]
    for key in (*behind.get(None, ()), *circled, *(one for one in order if one not in let_in)):
        if key not in found:
            put(key)
    return list(found)


def _in_a_circle(key: int, after: Mapping[int, int | None]) -> bool:
    """Whether two that were let in would each come after the other: then nobody is left to come after."""
    seen, one = {key}, after[key]
    while one is not None and one not in seen:
        seen.add(one)
        one = after.get(one)
    return one is not None


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


def _by_target(row: Row) -> tuple[int, float, float, int]:
    return (row.turn, row.target if row.target is not None else math.inf, row.asked, row.key)
