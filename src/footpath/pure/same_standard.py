"""Is a target inside weaker than what is promised outside?

Days and hours are not the same: what is promised for the end of the first working day after the ask may take one hour
more than a day, or nearly two, whichever hour it was asked at. So a promise in days is a stretch of open hours, from as
many whole days to one more, and is held against hours by both of its ends.
"""

from dataclasses import dataclass
from enum import StrEnum

HOURS, DAYS, SHARE = "hours", "days", "share"  # working hours, working days, percent of all
TIMES = (HOURS, DAYS)


class Beside(StrEnum):
    """How inside stands beside outside."""

    WEAKER = "weaker"  # inside may take longer, or is kept less often
    SAME = "same"
    STRONGER = "stronger"
    DEPENDS = "depends"  # on the hour at which somebody asks
    UNSAID = "unsaid"  # nobody has said what is to hold inside
    OTHER = "other"  # the units cannot be compared


@dataclass(frozen=True)
class Amount:
    """So many working hours, working days, or percent; other units are there to be read alone."""

    n: float
    unit: str

    def longest(self, hours_a_day: float) -> tuple[float, float]:
        """How many open hours it may take, by the hour at which somebody asks: at least and at most."""
        if self.unit == DAYS:
            return self.n * hours_a_day, (self.n + 1) * hours_a_day
        return self.n, self.n


def beside(inside: Amount | None, outside: Amount, hours_a_day: float) -> Beside:
    """How a target inside stands beside one outside; ValueError for a day without hours."""
    if not hours_a_day > 0:
        raise ValueError("a working day has hours")
    if outside.unit not in (*TIMES, SHARE):
        return Beside.OTHER
    if inside is None:
        return Beside.UNSAID
    if inside.unit == outside.unit:
        return _ordered(outside.n, inside.n) if inside.unit == SHARE else _ordered(inside.n, outside.n)
    if inside.unit not in TIMES or outside.unit not in TIMES:
        return Beside.OTHER
    (least, most), (there_least, there_most) = inside.longest(hours_a_day), outside.longest(hours_a_day)
    return Beside.WEAKER if least >= there_most else Beside.STRONGER if most <= there_least else Beside.DEPENDS


def _ordered(inside: float, outside: float) -> Beside:
    """Of two amounts of which less is better."""
    return Beside.SAME if inside == outside else Beside.WEAKER if inside > outside else Beside.STRONGER


def as_hours(amount: Amount, hours_a_day: float) -> tuple[float, float] | None:
    """The open hours that a number of days may take; None for what is in hours already, or is no time."""
    return amount.longest(hours_a_day) if amount.unit == DAYS else None
