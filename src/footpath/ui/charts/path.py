"""Where do a path's stones lie, and how does the trail run between them?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

HEIGHT = 58  # px; the trail is stretched sideways only, so heights are true
COLUMN = 100  # one stone's share of the trail's width
LIFTS = (1, 11, -2, -10, 6, 9, -5)  # px below or above the middle: a path, not a ruler
PEBBLES = (
    "M-18 1C-18 -8 -9 -14 0 -14S18 -8 18 0S10 14 0 14S-18 9 -18 1Z",
    "M-18 -1C-17 -9 -9 -13 1 -13.5S18 -7 17.5 1S9 13.5 -1 13.5S-19 8 -18 -1Z",
    "M-17.5 0C-17 -8 -10 -12.5 -1 -13.5S17 -9 18 -1S12 13 2 14S-18 8 -17.5 0Z",
)


@dataclass(frozen=True)
class Stone:
    """One step: `note` is a short line below its name, `fresh` lets it fill before the eyes of the reader."""

    label: str
    state: Literal["behind", "here", "ahead"]
    note: str = ""
    fresh: bool = False


@dataclass(frozen=True)
class Placed:
    """A stone with its shape and its height in px."""

    stone: Stone
    y: int
    pebble: str


@dataclass(frozen=True)
class Path:
    """Stones in columns of equal width over a trail `width` units wide and HEIGHT px high."""

    stones: list[Placed]
    width: int
    walked: str  # the trail up to the stone where we are
    ahead: str

    @property
    def many(self) -> bool:
        """Are there so many stones that names need more room?"""
        return len(self.stones) > 7


def lay(stones: Sequence[Stone]) -> Path:
    """Lay the stones; the trail is walked up to the last one that is behind or here."""
    heights = [HEIGHT // 2 - 1 + LIFTS[index % len(LIFTS)] for index in range(len(stones))]
    placed = [
        Placed(stone, height, PEBBLES[index % len(PEBBLES)])
        for index, (stone, height) in enumerate(zip(stones, heights, strict=True))
    ]
    reached = max((index for index, stone in enumerate(stones) if stone.state != "ahead"), default=0)
    return Path(placed, COLUMN * len(stones), _trail(heights, 0, reached), _trail(heights, reached, len(stones) - 1))


def _trail(heights: Sequence[int], first: int, last: int) -> str:
    """A soft line from stone to stone, level at each."""
    if last <= first:
        return ""
    half = COLUMN // 2
    line = [f"M{first * COLUMN + half} {heights[first]}"]
    for index in range(first + 1, last + 1):
        x = index * COLUMN + half
        line.append(f"C{x - half} {heights[index - 1]} {x - half} {heights[index]} {x} {heights[index]}")
    return "".join(line)
