"""How does each of several figures differ between two sides?"""

from collections.abc import Sequence
from dataclasses import dataclass

HEIGHT = 260  # px
MARGIN = 14
APART = 15  # px between two numbers, so that both are read


@dataclass(frozen=True)
class Pair:
    """One figure on both sides; `tone` names a pair that clearly differs: moss or clay; `text` says it in words."""

    label: str
    first: float
    second: float
    text: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Slope:
    """A pair with its heights in px, and the height at which its number stands."""

    pair: Pair
    number: int
    first: float
    second: float
    named_at: float


def lay(pairs: Sequence[Pair], ends: tuple[float, float]) -> list[Slope]:
    """Heights on a scale from one end, below, to the other; numbers in the order of `pairs`, moved apart where they
    would lie on each other.
    """
    low, high = ends

    def height(value: float) -> float:
        within = min(high, max(low, value))
        return round(MARGIN + (high - within) / (high - low) * (HEIGHT - 2 * MARGIN), 1)

    at = _apart([height(pair.second) for pair in pairs])
    return [
        Slope(pair, number, height(pair.first), height(pair.second), place)
        for number, (pair, place) in enumerate(zip(pairs, at, strict=True), start=1)
    ]


def _apart(heights: Sequence[float]) -> list[float]:
    """From top to bottom each at least APART below the one before; then pushed up again from the lower edge."""
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    apart = min(APART, (HEIGHT - MARGIN) / max(1, len(heights)))
    places, last = dict[int, float](), -apart
    for index in order:
        last = places[index] = max(heights[index], last + apart)
    last = HEIGHT - MARGIN / 2 + apart
    for index in reversed(order):
        last = places[index] = min(places[index], last - apart)
    return [round(places[index], 1) for index in range(len(heights))]
