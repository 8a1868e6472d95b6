"""How do several chances, or several stretches of time, stand before and after a change?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

LEAST = 1.2  # percent of the width: a smaller move is one dot


@dataclass(frozen=True)
class Pair:
    """A thing with its chance before and after, each from 0 to 1, and both as they are said."""

    label: str
    before: float
    after: float
    text: str = ""


@dataclass(frozen=True)
class Move:
    """A pair with its places in percent of the width."""

    pair: Pair
    before: float
    after: float

    @property
    def way(self) -> Literal["up", "down", "still"]:
        """Whether it gains, loses, or hardly moves."""
        if abs(self.after - self.before) < LEAST:
            return "still"
        return "up" if self.after > self.before else "down"


@dataclass(frozen=True)
class Stretch:
    """Time from now on: when half of the futures, and 17 in 20, have come to its end, in any unit, as it is said."""

    label: str
    half: float
    most: float
    text: str = ""


@dataclass(frozen=True)
class Bar:
    """A stretch with its places in percent of the width."""

    stretch: Stretch
    half: float
    most: float


def lay(pairs: Sequence[Pair]) -> list[Move]:
    """Each on a scale from no chance to certainty."""
    return [Move(pair, _percent(pair.before), _percent(pair.after)) for pair in pairs]


def lay_stretches(stretches: Sequence[Stretch]) -> list[Bar]:
    """All on one scale, of which the longest takes the whole width."""
    longest = max((one.most for one in stretches), default=0.0) or 1.0
    return [Bar(one, _percent(one.half / longest), _percent(one.most / longest)) for one in stretches]


def _percent(share: float) -> float:
    return round(min(1.0, max(0.0, share)) * 100, 2)
