"""Who stands on which side of somebody: where do their names and the lines to the middle lie?"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from footpath.ui.charts.chain import lines

ROW = 44  # px that each name takes, in two lines at most
LEAST = 2 * ROW  # px of height, so that whoever is in the middle has room
SIGNS = 16  # of a line: as many as stand beside the lines on a phone
THIN, THICK = 2.0, 8.0  # px of a line


@dataclass(frozen=True)
class Tie:
    """One of them; how strong the line is drawn (0 and more); "both" say so, "one" says so, or it is "shown"."""

    label: str
    weight: float = 0
    kind: Literal["both", "one", "shown"] = "shown"


@dataclass(frozen=True)
class Spoke:
    """A tie in its place, with its name in lines and the strength of its line, in px."""

    tie: Tie
    y: float
    words: tuple[str, ...]
    strength: float


@dataclass(frozen=True)
class Drawn:
    """Both sides around the middle, in px from the top."""

    left: list[Spoke]
    right: list[Spoke]
    height: int
    middle: float


def lay(left: Sequence[Tie], right: Sequence[Tie]) -> Drawn:
    """Each side spread over the height of the longer one; areas of lines compare, so strength grows with the root."""
    height = max(LEAST, ROW * max(len(left), len(right)))
    most = max((tie.weight for tie in (*left, *right)), default=0)
    return Drawn(_side(left, height, most), _side(right, height, most), height, height / 2)


def _side(ties: Sequence[Tie], height: int, most: float) -> list[Spoke]:
    share = height / max(1, len(ties))
    return [
        Spoke(
            tie,
            round(share * (at + 0.5), 1),
            lines(tie.label, SIGNS),
            round(THIN + (THICK - THIN) * sqrt(tie.weight / most), 1) if most else THIN,
        )
        for at, tie in enumerate(ties)
    ]
