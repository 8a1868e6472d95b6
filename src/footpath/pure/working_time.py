"""How much working time lies between two moments?

Instants are aware datetimes; answers are in UTC. Durations are working seconds, exact to the microsecond.
The laws, for durations a, b, d >= 0 (each is a property test):

    add(add(t, a), b) == add(t, a + b)      measure(t, add(t, d)) == d      measure(a, b) == -measure(b, a)

The closing instant counts as open: `add` returns it, not the next opening. Nothing lands in closed time.
A window belongs to the day on which it starts. Hence a holiday closes what starts on it, and the shift that
began on the evening before is worked to its end; 02:00 within Monday's 22:00-06:00 is still Monday's work.
Extra days beat holidays and closures, and replace the hours of their weekday.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from footpath.pure import opening_rules as rules
from footpath.pure.opening import (
    FIRST_YEAR,
    LAST_YEAR,
    MICRO,
    Openings,
    Table,
    from_microseconds,
    microseconds,
)
from footpath.pure.opening_rules import CalendarError, ExtraDays, Week, Windows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Calendar", "CalendarError", "Week", "Windows", "office", "round_the_clock", "weekdays"]


@dataclass(frozen=True)
class Calendar:
    """Opening hours of a team or an agreement: zone, weekly windows (Monday first) and their exceptions.

    Windows are (start, end) in minutes of the local day; an end above 1440 runs over midnight; (0, 1440) on
    every day is round the clock. Closures are (first day, last day), both included. Extra days have windows of
    their own; a mapping of them becomes pairs. Raises CalendarError (code, field) for an unknown zone, bad or
    overlapping windows, and a week without a working day.
    """

    zone: str
    week: Week
    holidays: frozenset[date] = frozenset()
    closures: tuple[tuple[date, date], ...] = ()
    extra_days: ExtraDays = ()

    def __post_init__(self) -> None:
        def put(field: str, value: object) -> None:
            object.__setattr__(self, field, value)

        put("zone", rules.check_zone(self.zone))
        put("week", rules.check_week(self.week))
        put("holidays", frozenset(rules.check_day(day, "holidays") for day in self.holidays))
        put("closures", rules.check_closures(self.closures))
        put("extra_days", rules.check_extra_days(self.extra_days))
        for day, windows in rules.pairs(self.extra_days):
            rules.check_neighbors(self.windows_on(day - timedelta(days=1)), windows, "extra_days")
            rules.check_neighbors(windows, self.windows_on(day + timedelta(days=1)), "extra_days")

    @classmethod
    def weekly(cls, zone: str, hours: str, *, holidays: Iterable[date] = ()) -> Calendar:
        """A calendar from text such as "Mo-Fr 09:00-12:30 13:30-17:30; Sa 22:00-06:00"."""
        return cls(zone, rules.week_from_text(hours), frozenset(holidays))

    def windows_on(self, day: date) -> Windows:
        """The windows that start on a local day, in minutes of it."""
        for extra_day, windows in rules.pairs(self.extra_days):
            if extra_day == day:
                return windows
        if day in self.holidays or any(first <= day <= last for first, last in self.closures):
            return ()
        return self.week[day.weekday()]

    # Instants

    def is_open(self, moment: datetime) -> bool:
        """Whether work is done at this moment; the closing instant counts as open."""
        table, at = self._table(moment), microseconds(moment)
        index = table.window_from(at)
        return index < len(table.opens) and table.opens[index] <= at

    def next_open(self, moment: datetime) -> datetime:
        """The moment itself when open, else the next opening. Raises CalendarError no_working_time."""
        table, index = self._window(moment)
        return from_microseconds(max(microseconds(moment), table.opens[index]))

    def add(self, moment: datetime, seconds: float) -> datetime:
        """The first moment by which so many working seconds have passed; add(t, 0) is next_open(t)."""
        if not (math.isfinite(seconds) and seconds >= 0):
            raise CalendarError("bad_duration", "seconds", repr(seconds))
        duration = round(seconds * MICRO)
        if not duration:
            return self.next_open(moment)
        table = self._table(moment)
        goal = table.work_at(microseconds(moment)) + duration
        while table.work[-1] < goal:
            table = _openings(self).later(table)
        return from_microseconds(table.instant_of(goal))

    def measure(self, start: datetime, end: datetime) -> float:
        """Working seconds from start to end; negative when end comes first."""
        table = self._table(start, end)
        return (table.work_at(microseconds(end)) - table.work_at(microseconds(start))) / MICRO

    # Days

    def working_day(self, day: date) -> bool:
        """Whether any working time starts on this local day."""
        return self._day(day) is not None

    def day_start(self, day: date) -> datetime:
        """The first opening of a working day. Raises CalendarError closed_day."""
        return self._edges(day)[0]

    def day_end(self, day: date) -> datetime:
        """The last closing of a working day, be it after midnight. Raises CalendarError closed_day."""
        return self._edges(day)[1]

    def last_working_day(self, day: date) -> date:
        """The day itself when it is a working day, else the last one before it."""
        table = _openings(self).covering(day.year, day.year)
        while (index := bisect_right(table.day_numbers, day.toordinal()) - 1) < 0:
            table = _openings(self).earlier(table)
        return date.fromordinal(table.day_numbers[index])

    def end_of_working_day(self, day: date) -> datetime:
        """What "by this day" means: its end; for a closed day, when nobody delivers, the last end before."""
        return self.day_end(self.last_working_day(day))

    def day_of(self, moment: datetime) -> date:
        """The working day whose work this moment belongs to; outside hours, that of the next opening."""
        table, index = self._window(moment)
        return date.fromordinal(table.days[index])

    def working_day_after(self, moment: datetime, count: int) -> date:
        """The count-th working day after `day_of(moment)`; 0 is that day itself."""
        if count < 0:
            raise CalendarError("bad_duration", "count", repr(count))
        table, index = self._window(moment)
        day = table.days[index]
        while (goal := bisect_left(table.day_numbers, day) + count) >= len(table.day_numbers):
            table = _openings(self).later(table)
        return date.fromordinal(table.day_numbers[goal])

    def add_days(self, moment: datetime, count: int) -> datetime:
        """The end of the count-th working day after the day on which the clock started."""
        return self.day_end(self.working_day_after(moment, count))

    def day_ending(self, moment: datetime) -> date:
        """The first working day that ends at or after this moment: the D of "by day D"."""
        table = self._table(moment)
        while (index := bisect_left(table.closes, microseconds(moment))) >= len(table.closes):
            table = _openings(self).later(table)
        return date.fromordinal(table.days[index])

    def end_of_day_on_or_after(self, moment: datetime) -> datetime:
        """The first end of a working day at or after this moment: a quantile rounded up to "by day D"."""
        return self.day_end(self.day_ending(moment))

    def working_days_between(self, first: date, last: date) -> int:
        """How many working days lie after `first`, up to and with `last`; negative when last comes first."""
        table = _openings(self).covering(min(first.year, last.year), max(first.year, last.year))
        return _days_up_to(table, last) - _days_up_to(table, first)

    # Arrays, for the forecast

    def to_work(self, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
        """Instants (seconds since 1970 UTC) -> cumulated working seconds; monotone, piecewise linear.

        The zero lies at the start of ANCHOR_YEAR; only differences mean anything. nan stays nan.
        """
        return _openings(self).to_work(seconds)

    def to_wall(self, work_seconds: NDArray[np.float64]) -> NDArray[np.float64]:
        """The inverse of `to_work`: the first instant by which so much work is done: closings, not openings.

        Raises CalendarError no_working_time when the calendar never gets that far. nan stays nan.
        """
        return _openings(self).to_wall(work_seconds)

    # Tables

    def _table(self, *moments: datetime) -> Table:
        for moment in moments:
            if moment.utcoffset() is None:
                raise CalendarError("naive_time", "time", repr(moment))
            if not FIRST_YEAR <= moment.year <= LAST_YEAR:
                raise CalendarError("out_of_range", "time", f"year {moment.year}")
        years = [moment.astimezone(UTC).year for moment in moments]
        return _openings(self).covering(min(years), max(years))

    def _window(self, moment: datetime) -> tuple[Table, int]:
        """The window open at the moment, else the next."""
        table = self._table(moment)
        while (index := table.window_from(microseconds(moment))) >= len(table.opens):
            table = _openings(self).later(table)
        return table, index

    def _day(self, day: date) -> tuple[Table, int, int] | None:
        table = _openings(self).covering(day.year, day.year)
        index = bisect_left(table.day_numbers, day.toordinal())
        if index == len(table.day_numbers) or table.day_numbers[index] != day.toordinal():
            return None
        return table, *table.day_windows[index]

    def _edges(self, day: date) -> tuple[datetime, datetime]:
        found = self._day(day)
        if found is None:
            raise CalendarError("closed_day", "day", str(day))
        table, first, last = found
        return from_microseconds(table.opens[first]), from_microseconds(table.closes[last])


@lru_cache(maxsize=256)
def _openings(calendar: Calendar) -> Openings:
    """Tables are shared by equal calendars: those read from a database are new objects at every page."""
    return Openings(ZoneInfo(calendar.zone), calendar.windows_on)


def _days_up_to(table: Table, day: date) -> int:
    return bisect_right(table.day_numbers, day.toordinal())


def office(zone: str) -> Calendar:
    """Monday to Friday, nine to five."""
    return Calendar.weekly(zone, "Mo-Fr 09:00-17:00")


def weekdays(zone: str) -> Calendar:
    """Monday 00:00 to Saturday 00:00."""
    return Calendar.weekly(zone, "Mo-Fr 00:00-24:00")


def round_the_clock(zone: str) -> Calendar:
    """Always open."""
    return Calendar.weekly(zone, "Mo-Su 00:00-24:00")
