"""How far is it to half of the outcomes, to most, to nearly all?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

LEAST = 3.0  # percent: a stretch of nothing is still seen
TONES = ("first", "second", "third")
OPEN_END = 8.0  # percent for what comes after the last one, however long that may take


@dataclass(frozen=True)
class Stretch:
    """Up to `end` (any unit, from now) lie as many outcomes as the label says; `day` is the day of its end."""

    label: str
    end: float
    day: date


@dataclass(frozen=True)
class Part:
    """A stretch with its place in percent of the width."""

    stretch: Stretch
    x: float
    width: float
    tone: str

    @property
    def end(self) -> float:
        """Where it ends, in percent."""
        return round(self.x + self.width, 2)


def lay(stretches: Sequence[Stretch]) -> list[Part]:
    """The stretches one after the other, each as wide as it takes; after the last one the strip stays open."""
    ends = [0.0, *(stretch.end for stretch in stretches)]
    lengths = [max(end - begin, 0.0) for begin, end in pairwise(ends)]
    whole = sum(lengths) or 1.0
    shares = [max(LEAST, length / whole * 100) for length in lengths]
    scale = (100 - OPEN_END) / sum(shares) if shares else 1.0
    parts, x = [], 0.0
    for stretch, share, tone in zip(stretches, shares, TONES, strict=False):
        parts.append(Part(stretch, round(x, 2), round(share * scale, 2), tone))
        x += share * scale
    return parts
