"""How do answers from never to very often lie around the middle?"""

from collections.abc import Sequence
from dataclasses import dataclass

TONES = ("never", "rarely", "sometimes", "often", "very-often")


@dataclass(frozen=True)
class Part:
    """The answers of one kind, in percent of the width."""

    tone: str
    count: int
    left: float
    width: float


def lay(counts: Sequence[int]) -> list[Part]:
    """`counts` of five kinds from the bad end to the good one: the middle of the third lies in the middle of the width,
    all others to its sides, on a scale on which all answers take half of the width. Kinds without answers are left out;
    nothing for no answer. ValueError for another number of kinds.
    """
    if len(counts) != len(TONES):
        raise ValueError("answers from never to very often are of five kinds")
    every = sum(counts)
    if not every:
        return []
    widths = [count / every * 50 for count in counts]
    left = 50 - widths[2] / 2 - widths[1] - widths[0]
    parts = []
    for tone, count, width in zip(TONES, counts, widths, strict=True):
        if count:
            parts.append(Part(tone, count, round(left, 2), round(width, 2)))
        left += width
    return parts
