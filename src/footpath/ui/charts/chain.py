"""Where do the stones of a chain lie, from vendors on the left to whoever waits outside on the right?

Layers by the longest way to the end, few crossings by the middle of the neighbors (Sugiyama, Tagawa and Toda 1981; four
sweeps). For a narrow place the same chain from top to bottom: one stone a row, trails in lanes beside them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from statistics import fmean
from textwrap import shorten, wrap
from typing import Literal

from footpath.ui.charts.path import LIFTS, PEBBLES

COLUMN, ROW, PASSING = 196, 136, 30  # px: a column, a stone with its words, a trail that only passes
TOP, REACH = 34, 22  # px: above the first stone, and from the middle of a stone to where a trail begins
STEP, LANE, FIRST = 78, 20, 24  # px of the narrow drawing: a row, between lanes, the first lane
LANES = 6  # more trails than these share the last lane
WIDE_LINE = 24  # signs
STEEP = 40  # px that a trail climbs or falls from one column to the next
MANY = 12  # with more stones the days stand with the words, not above the trails
SWEEPS = 4


@dataclass(frozen=True)
class Stone:
    """One hop: two lines of words, a note with its tone, and the day on which it hands on (or will)."""

    key: str
    label: str
    sub: str = ""
    note: str = ""
    tone: str = "plain"
    state: Literal["behind", "here", "ahead"] = "ahead"
    shape: Literal["pebble", "parcel", "end"] = "pebble"
    href: str = ""
    day: str = ""
    lost: bool = False  # time was lost here


@dataclass(frozen=True)
class Placed:
    """A stone in its place, with its words in lines."""

    stone: Stone
    x: int
    y: int
    pebble: str
    lines: tuple[str, ...]
    words_x: int = 0  # of the narrow drawing: where its words begin, and how many signs have room there
    signs: int = 0

    @property
    def words_y(self) -> int:
        """Where the second kind of words begins, below the last line of the first."""
        return 15 * len(self.lines)

    @property
    def day(self) -> str:
        """The day beside the note in the narrow drawing, where there is room for both."""
        stone = self.stone
        return stone.day if len(stone.note) + len(" · ") + len(stone.day) <= self.signs else ""


@dataclass(frozen=True)
class Trail:
    """A line from one stone to another; `day` stands at its beginning."""

    d: str
    walked: bool
    lost: bool
    day: str = ""
    x: int = 0
    y: int = 0


@dataclass(frozen=True)
class Plan:
    """A whole drawing, in px."""

    stones: list[Placed]
    trails: list[Trail]
    width: int
    height: int
    many: bool = False  # so many that the days stand with the words


Edges = Sequence[tuple[str, str]]


def in_order(stones: Sequence[Stone], edges: Edges) -> list[Stone]:
    """Every stone after those that lead to it, each chain by itself; what closes a circle is passed over."""
    known = {stone.key: stone for stone in stones}
    before: dict[str, list[str]] = {}
    for source, target in edges:
        before.setdefault(target, []).append(source)
    ends = [one.key for one in stones if one.key not in {source for source, _target in edges}] or list(known)[:1]
    found: dict[str, Stone] = {}
    for start in [*ends, *known]:
        ahead = [(start, False)]
        seen = set(found)
        while ahead:
            key, is_done = ahead.pop()
            if is_done:
                found.setdefault(key, known[key])
            elif key not in seen:
                seen.add(key)
                ahead += [(key, True), *((one, False) for one in reversed(before.get(key, ())))]
    return list(found.values())


def lay(stones: Sequence[Stone], edges: Edges) -> Plan:
    """From left to right."""
    order = in_order(stones, edges)
    place = {stone.key: number for number, stone in enumerate(order)}
    forward = [(a, b) for a, b in edges if a in place and b in place and place[a] < place[b]]
    layer = _layers([stone.key for stone in order], forward)
    deepest = max(layer.values(), default=0)
    rows, hops = _with_passing(order, forward, {key: deepest - at for key, at in layer.items()})
    _untangle(rows, hops)
    points, height = _points(rows, ROW + (18 if len(order) > MANY else 0))
    by_key = {stone.key: stone for stone in order}
    placed = [
        Placed(stone, *points[stone.key], PEBBLES[number % len(PEBBLES)], lines(stone.label, WIDE_LINE))
        for number, stone in enumerate(order)
    ]
    trails, said = [], set[str]()
    for edge in forward:
        source = by_key[edge[0]]
        way = [points[key] for key in hops[edge]]
        day = source.day if source.key not in said and len(order) <= MANY else ""
        said.add(source.key)
        trails.append(Trail(_curve(way), source.state == "behind", source.lost, day, *_beside(way[0], way[1])))
    return Plan(placed, trails, COLUMN * (deepest + 1), height, many=len(order) > MANY)


def _beside(begin: tuple[int, int], end: tuple[int, int]) -> tuple[int, int]:
    """Where the day stands: above the middle; on a steep trail where that is still level, on its outer side, so that
    neither the trail nor the words of the next stone run through it.
    """
    (x, y), climb = begin, begin[1] - end[1]
    if abs(climb) <= STEEP:
        return x + COLUMN // 2, y - climb // 2 - 9 - min(abs(climb) // 3, 6)
    return x + REACH + 46, y + (18 if climb > 0 else -10)


def _layers(order: Sequence[str], edges: Edges) -> dict[str, int]:
    """How many steps it is to the end, by the longest way."""
    layer = dict.fromkeys(order, 0)
    after: dict[str, list[str]] = {}
    for source, target in edges:
        after.setdefault(source, []).append(target)
    for key in reversed(order):
        layer[key] = max((layer[one] + 1 for one in after.get(key, ())), default=0)
    return layer


def _with_passing(
    order: Sequence[Stone], edges: Edges, column: Mapping[str, int]
) -> tuple[list[list[str]], dict[tuple[str, str], list[str]]]:
    """The keys in each column, and the way of each edge; where it passes a column it has a place of its own there."""
    rows: list[list[str]] = [[] for _column in range(max(column.values(), default=0) + 1)]
    for stone in order:
        rows[column[stone.key]].append(stone.key)
    hops = {}
    for source, target in edges:
        passing = [f"{source}>{target}@{at}" for at in range(column[source] + 1, column[target])]
        for at, key in enumerate(passing, start=column[source] + 1):
            rows[at].append(key)
        hops[source, target] = [source, *passing, target]
    return rows, hops


def _untangle(rows: list[list[str]], hops: Mapping[tuple[str, str], list[str]]) -> None:
    """Sort each column by the middle of its neighbors, from both ends in turn."""
    left: dict[str, list[str]] = {}
    right: dict[str, list[str]] = {}
    for way in hops.values():
        for one, other in pairwise(way):
            right.setdefault(one, []).append(other)
            left.setdefault(other, []).append(one)
    for sweep in range(SWEEPS):
        beside, columns = (left, rows[1:]) if sweep % 2 else (right, rows[-2::-1])
        for column in columns:
            at = {key: number / max(1, len(row) - 1) for row in rows for number, key in enumerate(row)}
            column.sort(key=partial(_middle, at=at, beside=beside))


def _middle(key: str, at: Mapping[str, float], beside: Mapping[str, list[str]]) -> float:
    return fmean(at[one] for one in beside[key]) if beside.get(key) else at[key]


def _points(rows: Sequence[Sequence[str]], tall: int) -> tuple[dict[str, tuple[int, int]], int]:
    """Where the middle of each lies, each column in the middle of the height."""
    heights = [sum(PASSING if ">" in key else tall for key in row) for row in rows]
    height = max(heights, default=tall)
    points = {}
    for number, (row, own) in enumerate(zip(rows, heights, strict=True)):
        y = (height - own) // 2
        for at, key in enumerate(row):
            lift = LIFTS[(number + at) % len(LIFTS)] if len(rows) > 1 else 0  # a path, not a ruler
            points[key] = (number * COLUMN + COLUMN // 2, y + lift + (PASSING // 2 if ">" in key else TOP))
            y += PASSING if ">" in key else tall
    return points, height


def _curve(way: Sequence[tuple[int, int]]) -> str:
    """A soft line through these points, level at each."""
    (x, y), *others = way
    d = [f"M{x + REACH} {y}"]
    for number, (to_x, to_y) in enumerate(others, start=1):
        begin = x + (REACH if number == 1 else 0)
        end = to_x - (REACH if number == len(others) else 0)
        half = (begin + end) // 2
        d.append(f"C{half} {y} {half} {to_y} {end} {to_y}")
        x, y = to_x, to_y
    return "".join(d)


def lines(text: str, signs: int, most: int = 2) -> tuple[str, ...]:
    """The text in at most two lines; what does not fit is left out, with dots."""
    found = wrap(text, signs) or [""]
    if len(found) > most:
        rest = " ".join(found[most - 1 :])
        whole_words = shorten(rest, signs, placeholder=" …")
        last = whole_words if len(whole_words) > len(" …") else f"{rest[: signs - 1]}…"
        found = [*found[: most - 1], last]
    return tuple(found)
