"""How did a figure move over time?"""

from collections.abc import Sequence
from dataclasses import dataclass

HEIGHT = 132  # px of the plot; x is in percent of the width
MARGIN = 8


@dataclass(frozen=True)
class Point:
    """A value at a label, as it is said, with its uncertainty; a value of None leaves a gap. `tone` names a value that
    stands out: moss or clay.
    """

    label: str
    value: float | None
    text: str = ""
    low: float | None = None
    high: float | None = None
    tone: str = ""


@dataclass(frozen=True)
class Mark:
    """A point's place, and whether a narrow drawing names it."""

    point: Point
    x: float
    y: float | None
    named: bool


@dataclass(frozen=True)
class Line:
    """The drawing: lines and band in a field of 100 by `height` that is stretched sideways."""

    marks: list[Mark]
    lines: list[str]
    band: str
    limit: float | None
    limit_right: bool  # is there more room for its name at the right end?
    height: int = HEIGHT

    @property
    def is_empty(self) -> bool:
        """Is there nothing to be drawn: only a table says what is known?"""
        return all(mark.y is None for mark in self.marks)


def draw(
    points: Sequence[Point], limit: float | None = None, *, ends: tuple[float, float] | None = None, tall: int = HEIGHT
) -> Line:
    """Scale values so that all of them, their band and the limit fit; or to `ends`, so that drawings can be compared.
    Gaps break the line and the band.
    """
    figures = [value for point in points for value in (point.value, point.low, point.high) if value is not None]
    figures += [*(ends or ()), *([] if limit is None else [limit])]
    lowest, highest = min(figures, default=0.0), max(figures, default=1.0)
    if lowest == highest:  # nothing moved: nothing at the foot, all else halfway up
        lowest, highest = lowest - abs(lowest), highest + (abs(highest) or 1.0)
    span = highest - lowest

    def height(value: float) -> float:
        return round(MARGIN + (highest - value) / span * (tall - 2 * MARGIN), 1)

    count = len(points)
    every = max(1, -(-count // 4))
    places = [round((index + 0.5) / count * 100, 2) for index in range(count)]
    marks = [
        Mark(point, x, None if point.value is None else height(point.value), index % every == 0)
        for index, (point, x) in enumerate(zip(points, places, strict=True))
    ]
    band = [
        (x, height(point.high), height(point.low))
        for point, x in zip(points, places, strict=True)
        if point.low is not None and point.high is not None
    ]
    outline = [f"{x},{top}" for x, top, _ in band] + [f"{x},{bottom}" for x, _, bottom in reversed(band)]
    place = None if limit is None else height(limit)
    return Line(marks, _runs(marks), " ".join(outline), place, _room_at_the_right(marks, place), tall)


def corners(places: str) -> list[list[float]]:
    """The corners of a line or a field, as numbers: for paper."""
    return [[float(number) for number in corner.split(",")] for corner in places.split()]


def _room_at_the_right(marks: Sequence[Mark], limit: float | None) -> bool:
    """Does the line end farther from the limit than it begins?"""
    heights = [mark.y for mark in marks if mark.y is not None]
    if limit is None or not heights:
        return False
    return abs(heights[-1] - limit) > abs(heights[0] - limit)


def _runs(marks: Sequence[Mark]) -> list[str]:
    """Corner points of each unbroken run of values."""
    runs: list[list[str]] = [[]]
    for mark in marks:
        if mark.y is None:
            runs.append([])
        else:
            runs[-1].append(f"{mark.x},{mark.y}")
    return [" ".join(run) for run in runs if len(run) > 1]
