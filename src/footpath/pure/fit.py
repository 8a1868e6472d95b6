"""Can what a team needs from others be there in time for what it has agreed to itself?

An agreed length ends as a target does (pure.targets): in days with the n-th working day after the one on which it
began, in hours after so many open hours, each in the calendar of the team that agreed to it. Whether the parts fit
depends on the moment at which they begin: a holiday of the one may lie in the days of the other. So many beginnings
are tried. The team's own work is not counted: that they fit does not mean that there is time left for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median_high

from footpath.pure.targets import Target, deadline
from footpath.pure.working_time import Calendar

FITS, SOMETIMES, NEVER = "fits", "sometimes", "never"


@dataclass(frozen=True)
class Length:
    """So many "days" or "hours" of a calendar; whole days, above zero, as pure.targets.Target demands (ValueError)."""

    amount: float
    unit: str
    calendar: Calendar

    def end(self, start: datetime) -> datetime:
        """When it is over that begins now."""
        return deadline(Target("delivery", self.amount, self.unit), start, self.calendar)


Stages = Sequence[Sequence[Length]]  # one after the other; the parts of one side by side


@dataclass(frozen=True)
class Fit:
    """`code`: the parts fit whenever they begin, sometimes, or never; `missed` is the share of beginnings at which they
    do not. `needed` is what they usually take, in the unit and the calendar of the whole: whole days, or hours.
    """

    code: str
    missed: float
    needed: float


def fit(whole: Length, stages: Stages, *, starts: Sequence[datetime]) -> Fit:
    """Whether the parts are over when the whole is, for each of these beginnings. Without parts everything fits.

    Raises ValueError without a beginning.
    """
    if not starts:
        raise ValueError("nothing begins")
    late = [whole.calendar.measure(whole.end(start), over(stages, start)) > 0 for start in starts]
    missed = sum(late) / len(late)
    code = FITS if not missed else NEVER if missed == 1 else SOMETIMES
    return Fit(code, missed, median_high(_taken(whole, start, over(stages, start)) for start in starts))


def over(stages: Stages, start: datetime) -> datetime:
    """When the last part is over, if each stage begins when the one before it is."""
    for stage in stages:
        start = max((part.end(start) for part in stage), default=start)
    return start


def usual_starts(calendar: Calendar, since: datetime, days: int = 28) -> list[datetime]:
    """Beginnings to try: the opening and the middle of each working day in so many days, at least one."""
    found = []
    for day in range(days):
        opening = calendar.next_open(since + timedelta(days=day))
        closing = calendar.end_of_working_day(calendar.day_ending(opening))
        found += [opening, calendar.add(opening, calendar.measure(opening, closing) / 2)]
    return sorted(set(found))


def _taken(whole: Length, start: datetime, end: datetime) -> float:
    """How much of the whole's calendar lies in between, in its unit; days as a target counts them, at least one."""
    calendar = whole.calendar
    if whole.unit == "hours":
        return round(calendar.measure(start, end) / 3600, 1)
    days = 1
    while calendar.measure(calendar.add_days(start, days), end) > 0:
        days += 1
    return days
