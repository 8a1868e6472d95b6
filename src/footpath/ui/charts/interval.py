"""Where on its scale does a figure lie, how sure is it, and where was it before?"""

from dataclasses import dataclass

LEAST = 2.0  # percent: an interval is seen, however narrow


@dataclass(frozen=True)
class Interval:
    """Places in percent of the width; `before` is None where it is not known."""

    value: float
    left: float
    width: float
    before: float | None


def lay(value: float, low: float, high: float, *, before: float | None, ends: tuple[float, float]) -> Interval:
    """Places on a scale from one end to the other; what lies beyond an end is drawn at the end."""
    first, last = ends

    def place(number: float) -> float:
        return round(min(1.0, max(0.0, (number - first) / (last - first))) * 100, 2)

    width = max(LEAST, round(place(high) - place(low), 2))
    left = min(place(low), 100 - width)
    return Interval(place(value), left, width, None if before is None else place(before))
