"""How much of the whole does each part take?"""

from collections.abc import Sequence
from dataclasses import dataclass

LEAST = 1.5  # percent: what exists is seen


@dataclass(frozen=True)
class Segment:
    """A part: `value` in any unit, `text` as it is said, `tone` moss, sun, clay, sky or plain; `href` where its name
    leads to.
    """

    label: str
    value: float
    text: str
    tone: str = "plain"
    href: str = ""


@dataclass(frozen=True)
class Bar:
    """A part with its place, in percent of the width."""

    segment: Segment
    x: float
    width: float


def lay(segments: Sequence[Segment]) -> list[Bar]:
    """The parts side by side over the whole width; parts of nothing are left out."""
    given = [segment for segment in segments if segment.value > 0]
    whole = sum(segment.value for segment in given)
    shares = [max(LEAST, segment.value / whole * 100) for segment in given]
    scale = 100 / sum(shares) if shares else 1.0
    bars, x = [], 0.0
    for segment, share in zip(given, shares, strict=True):
        bars.append(Bar(segment, round(x, 2), round(share * scale, 2)))
        x += share * scale
    return bars
