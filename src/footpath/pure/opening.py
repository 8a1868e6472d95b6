"""When exactly is a calendar open, window by window?

Wall-clock minutes become instants by one rule: a wall time stands for *the first moment at which the local
clock shows it or something later*. So an hour that comes twice in autumn counts at its first coming, one that
spring skips stands for the moment of the change, and a day that never was (Apia, 30 December 2011) has no
length. The rule is monotone: windows that do not overlap on paper never overlap in time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from footpath.pure.opening_rules import CalendarError, Windows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FIRST_YEAR, LAST_YEAR = 1900, 2199  # beyond these a question about working time is a mistake, not a plan
ANCHOR_YEAR = 2024  # where cumulated work is zero: fixed, so that it never depends on who asked first
MICRO = 1_000_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_THREE_DAYS = timedelta(days=3)


@dataclass(frozen=True)
class Table:
    """Windows in time order. Instants in microseconds since 1970 UTC, work in microseconds since the anchor.

    `work[i]` is the work done before window i opens; the last entry is the total. `day_numbers` are the
    working days (ordinals), `day_windows[k]` the first and last window of the k-th of them.
    """

    first_year: int
    last_year: int
    opens: list[int]
    closes: list[int]
    work: list[int]
    days: list[int]
    day_numbers: list[int]
    day_windows: list[tuple[int, int]]

    def window_from(self, at: int) -> int:
        """The window open at the instant, else the next; of two that touch there, the one that opens."""
        index = bisect_right(self.opens, at) - 1
        return index if index >= 0 and at <= self.closes[index] else index + 1

    def work_at(self, at: int) -> int:
        """Cumulated work at an instant."""
        index = bisect_right(self.opens, at) - 1
        if index < 0:
            return self.work[0]
        return self.work[index] + min(at, self.closes[index]) - self.opens[index]

    def instant_of(self, work: int) -> int:
        """The first instant by which so much work is done; work[0] < work <= work[-1]."""
        index = bisect_left(self.work, work) - 1
        return self.opens[index] + work - self.work[index]

    @cached_property
    def arrays(self) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Opens, closes and work before each opening, in seconds."""
        import numpy as np

        opens, closes, work = (
            np.array(row, dtype=np.float64) / MICRO for row in (self.opens, self.closes, self.work[:-1])
        )
        return opens, closes, work


class Openings:
    """The table of one calendar, grown by whole years as they are asked for."""

    def __init__(self, zone: ZoneInfo, windows_on: Callable[[date], Windows]) -> None:
        self._zone = zone
        self._windows_on = windows_on
        self._years: dict[int, list[tuple[int, int, int]]] = {}  # its windows: open, close, day
        self._table = self._build(ANCHOR_YEAR, ANCHOR_YEAR + 3)

    def covering(self, first_year: int, last_year: int) -> Table:
        """A table that reaches from the year before the first to the year after the last."""
        if not FIRST_YEAR <= first_year <= last_year <= LAST_YEAR:
            raise CalendarError("out_of_range", "time", f"{first_year} to {last_year}")
        table = self._table
        if first_year - 1 < table.first_year or last_year + 1 > table.last_year:
            table = self._build(min(first_year - 1, table.first_year), max(last_year + 1, table.last_year))
            self._table = table  # one assignment: threads that race here build the same rows
        return table

    def later(self, table: Table) -> Table:
        """A table that reaches further ahead. A calendar closed for good is named, not searched for ever."""
        if table.last_year > LAST_YEAR:
            raise CalendarError("no_working_time", "time", f"none before {LAST_YEAR + 1}")
        years = table.last_year - table.first_year + 1
        return self.covering(ANCHOR_YEAR, min(LAST_YEAR, table.last_year + years))

    def earlier(self, table: Table) -> Table:
        """A table that reaches further back."""
        if table.first_year < FIRST_YEAR:
            raise CalendarError("no_working_time", "time", f"none after {FIRST_YEAR - 1}")
        years = table.last_year - table.first_year + 1
        return self.covering(max(FIRST_YEAR, table.first_year - years), ANCHOR_YEAR)

    def to_work(self, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
        """Instants in seconds since 1970 UTC -> cumulated working seconds; see `Calendar.to_work`."""
        import numpy as np

        wall = np.asarray(seconds, dtype=np.float64)
        known = np.isfinite(wall)
        if not known.any():
            return wall.copy()
        opens, closes, work = self.covering(_year(wall[known].min()), _year(wall[known].max())).arrays
        if not len(opens):  # closed in all these years
            return np.where(known, 0.0, wall)
        index = np.maximum(np.searchsorted(opens, wall, side="right") - 1, 0)
        return np.where(known, work[index] + np.clip(wall - opens[index], 0, (closes - opens)[index]), wall)

    def to_wall(self, work_seconds: NDArray[np.float64]) -> NDArray[np.float64]:
        """Cumulated working seconds -> instants; see `Calendar.to_wall`."""
        import numpy as np

        goal = np.asarray(work_seconds, dtype=np.float64)
        known = np.isfinite(goal)
        if not known.any():
            return goal.copy()
        table = self._table
        while table.work[-1] < goal[known].max() * MICRO:
            table = self.later(table)
        while table.work[0] >= goal[known].min() * MICRO:
            table = self.earlier(table)
        opens, _, work = table.arrays
        index = np.maximum(np.searchsorted(work, goal, side="left") - 1, 0)
        return np.where(known, opens[index] + (goal - work[index]), goal)

    def _build(self, first_year: int, last_year: int) -> Table:
        rows = [row for year in range(first_year, last_year + 1) for row in self._rows(year)]
        before_anchor = (row for year in range(first_year, ANCHOR_YEAR) for row in self._years[year])
        work = [-sum(close - open_ for open_, close, _ in before_anchor)]
        day_numbers: list[int] = []
        day_windows: list[tuple[int, int]] = []
        for index, (open_, close, day) in enumerate(rows):
            work.append(work[-1] + close - open_)
            if day_numbers and day_numbers[-1] == day:
                day_windows[-1] = (day_windows[-1][0], index)
            else:
                day_numbers.append(day)
                day_windows.append((index, index))
        return Table(
            first_year,
            last_year,
            opens=[row[0] for row in rows],
            closes=[row[1] for row in rows],
            work=work,
            days=[row[2] for row in rows],
            day_numbers=day_numbers,
            day_windows=day_windows,
        )

    def _rows(self, year: int) -> list[tuple[int, int, int]]:
        """(open, close, day) of every window that starts in the year and has a length."""
        if year not in self._years:
            days = range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal())
            edges = ((day, *edge) for day in days for edge in self._edges(day))
            self._years[year] = [(open_ * MICRO, close * MICRO, day) for day, open_, close in edges if close > open_]
        return self._years[year]

    def _edges(self, ordinal: int) -> list[tuple[int, int]]:
        """The openings and closings of a local day in seconds since 1970 UTC."""
        windows = self._windows_on(date.fromordinal(ordinal))
        if not windows:
            return []
        midnight = datetime.fromordinal(ordinal)
        offset = self._zone.utcoffset(midnight)
        # Windows end within two days: with the same offset a day beyond, no change of clocks touches one.
        if offset is not None and offset == self._zone.utcoffset(midnight + _THREE_DAYS):
            base = (ordinal - EPOCH.toordinal()) * 86_400 - int(offset.total_seconds())
            return [(base + start * 60, base + end * 60) for start, end in windows]
        instants = ((midnight + timedelta(minutes=start), midnight + timedelta(minutes=end)) for start, end in windows)
        return [(first_moment(self._zone, start), first_moment(self._zone, end)) for start, end in instants]


def first_moment(zone: ZoneInfo, wall: datetime) -> int:
    """The first second since 1970 UTC at which the clock of the zone shows `wall` (naive) or later."""

    def shows(second: int) -> datetime:
        return datetime.fromtimestamp(second, UTC).astimezone(zone).replace(tzinfo=None)

    first = int(wall.replace(tzinfo=zone, fold=0).timestamp())
    if shows(first) == wall:
        return first
    # The clock skips this time: read with the later offset it lies before the change, else after it.
    low = int(wall.replace(tzinfo=zone, fold=1).timestamp())
    while first - low > 1:
        middle = (low + first) // 2
        if shows(middle) >= wall:
            first = middle
        else:
            low = middle
    return first


def _year(second: float) -> int:
    """The year of an instant; far-off ones are clamped, as datetime knows years 1 to 9999 only."""
    return (EPOCH + timedelta(seconds=min(max(float(second), -6e10), 2.5e11))).year


def microseconds(moment: datetime) -> int:
    """Microseconds since 1970 UTC of an aware datetime."""
    delta = moment - EPOCH
    return (delta.days * 86_400 + delta.seconds) * MICRO + delta.microseconds


def from_microseconds(count: int) -> datetime:
    """The aware UTC datetime so many microseconds after 1970."""
    return EPOCH + timedelta(microseconds=count)
