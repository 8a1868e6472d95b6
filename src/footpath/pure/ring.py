"""Where do many stand in a circle, so that each keeps their place from day to day, and how do lines run between them?

Whoever belongs together sits side by side; the order is the one that is given, and nothing that is measured moves
anybody: a map is learned once. Lines bend towards the middle the farther they reach (a plain form of Holten 2006).
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, degrees, pi, sin
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
GAP = 0.6  # of a seat, between two groups


@dataclass(frozen=True)
class Seat:
    """A place on the circle: its angle from the top, clockwise, as a share of the round, and its point."""

    turn: float  # 0 at the top, .25 on the right
    x: float
    y: float

    @property
    def is_left(self) -> bool:
        """Whether words beside it end there, so that nobody reads upside down."""
        return self.turn > 0.5

    @property
    def lean(self) -> float:
        """By how many degrees words that point outwards are turned."""
        return round(degrees((self.turn - 0.25) * 2 * pi) + (180 if self.is_left else 0), 1)


def seats(groups: Sequence[Sequence[Key]], radius: float) -> Mapping[Key, Seat]:
    """Everybody of these groups on a circle around (0, 0), the first one just right of the top, with a gap between two
    groups. ValueError where somebody sits twice.
    """
    full = [group for group in groups if group]
    everybody = [key for group in full for key in group]
    if len(set(everybody)) < len(everybody):
        raise ValueError("nobody sits twice")
    gaps = GAP * len(full) if len(full) > 1 else 0.0
    round_of = len(everybody) + gaps
    found: dict[Key, Seat] = {}
    at = (gaps / len(full) / 2 if full else 0.0) + 0.5
    for group in full:
        for key in group:
            turn = at / round_of
            angle = turn * 2 * pi
            found[key] = Seat(turn, round(radius * sin(angle), 1), round(-radius * cos(angle), 1))
            at += 1
        at += GAP if len(full) > 1 else 0.0
    return found


def bow(one: Seat, other: Seat) -> tuple[float, float]:
    """The point that draws the line between two seats towards the middle: nearly none between neighbors."""
    apart = abs(one.turn - other.turn)
    reach = sin(min(apart, 1 - apart) * pi)  # 0 for the same seat, 1 for opposite ones
    pull = 1 - 0.85 * reach
    return round((one.x + other.x) / 2 * pull, 1), round((one.y + other.y) / 2 * pull, 1)
