"""What may be said about opening hours, and what is refused?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAY = 1440  # minutes
Windows = tuple[tuple[int, int], ...]  # (start, end) in minutes of the local day; end > DAY runs over midnight
Week = tuple[Windows, ...]  # Monday first
ExtraDays = Mapping[date, Windows] | tuple[tuple[date, Windows], ...]
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


class CalendarError(ValueError):
    """A calendar that cannot be, or a question that it cannot answer.

    `code`: bad_date, bad_closure, bad_hours, bad_week, bad_window, overlap, no_working_day, unknown_zone for
    the calendar itself; naive_time, out_of_range, no_working_time, closed_day, bad_duration for a question.
    `field` names the calendar's field or the argument. `detail` is for logs.
    """

    def __init__(self, code: str, field: str, detail: str = "") -> None:
        super().__init__(code, field, detail)
        self.code, self.field, self.detail = code, field, detail

    def __str__(self) -> str:
        return f"{self.field}: {self.code}" + (f" ({self.detail})" if self.detail else "")


def check_zone(name: Any) -> str:
    """The name of an IANA zone. Raises CalendarError unknown_zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError, TypeError, AttributeError) as error:
        raise CalendarError("unknown_zone", "zone", repr(name)) from error
    return str(name)


def check_day(day: Any, field: str) -> date:
    """A plain date; a datetime is refused, because it hides which zone's day is meant."""
    if type(day) is not date:
        raise CalendarError("bad_date", field, repr(day))
    return day


def check_windows(windows: Any, field: str) -> Windows:
    """The windows of one day in order. Raises CalendarError bad_window or overlap."""
    try:
        cleaned = tuple(sorted((start, end) for start, end in windows))
    except (TypeError, ValueError) as error:
        raise CalendarError("bad_window", field, repr(windows)) from error
    for start, end in cleaned:
        whole = type(start) is int and type(end) is int
        if not (whole and 0 <= start < DAY and start < end <= start + DAY):
            raise CalendarError("bad_window", field, f"{start!r} to {end!r}")
    for (_, end), (start, _) in pairwise(cleaned):
        if start < end:
            raise CalendarError("overlap", field, repr(cleaned))
    return cleaned


def check_neighbors(earlier: Windows, later: Windows, field: str) -> None:
    """A window over midnight must not run into the next day's first. Raises CalendarError overlap."""
    if earlier and later and earlier[-1][1] - DAY > later[0][0]:
        raise CalendarError("overlap", field, f"{earlier[-1]!r}, next day {later[0]!r}")


def check_week(week: Any) -> Week:
    """Seven days of windows, Monday first, at least one of them open. Raises CalendarError."""
    days = list(week) if isinstance(week, (tuple, list)) else []
    if len(days) != len(WEEKDAYS):
        raise CalendarError("bad_week", "week", "seven days, Monday first")
    cleaned = tuple(check_windows(day, "week") for day in days)
    if not any(cleaned):
        raise CalendarError("no_working_day", "week")
    for index, windows in enumerate(cleaned):
        check_neighbors(windows, cleaned[(index + 1) % len(cleaned)], "week")
    return cleaned


def check_closures(closures: Iterable[Any]) -> tuple[tuple[date, date], ...]:
    """Closed ranges of days, both ends included, in order. Raises CalendarError bad_closure or bad_date."""
    try:
        ranges = [(check_day(first, "closures"), check_day(last, "closures")) for first, last in closures]
    except TypeError as error:
        raise CalendarError("bad_closure", "closures", repr(closures)) from error
    for first, last in ranges:
        if last < first:
            raise CalendarError("bad_closure", "closures", f"{first} to {last}")
    return tuple(sorted(ranges))


def pairs(extra_days: ExtraDays) -> Iterable[tuple[date, Windows]]:
    """The days with hours of their own, one by one."""
    return extra_days if isinstance(extra_days, tuple) else extra_days.items()


def check_extra_days(extra_days: ExtraDays) -> tuple[tuple[date, Windows], ...]:
    """Days with hours of their own, in order. Raises CalendarError bad_window, overlap or bad_date."""
    try:
        extra = {check_day(day, "extra_days"): check_windows(hours, "extra_days") for day, hours in pairs(extra_days)}
    except (TypeError, AttributeError) as error:
        raise CalendarError("bad_window", "extra_days", repr(extra_days)) from error
    for day, hours in extra.items():
        if not hours:
            raise CalendarError("bad_window", "extra_days", f"{day} has no hours")
    return tuple(sorted(extra.items()))


_RULE = re.compile(r"^([A-Z][a-z])(?:-([A-Z][a-z]))?((?:[ ,]+\d\d:\d\d-\d\d:\d\d)+)$")
_WINDOW = re.compile(r"(\d\d):(\d\d)-(\d\d):(\d\d)")


def week_from_text(text: str) -> Week:
    """Read "Mo-Fr 09:00-12:30 13:30-17:30; Sa 22:00-06:00".

    An end at or before its start lies on the next day. Raises CalendarError bad_hours, or as check_week.
    """
    days: list[list[tuple[int, int]]] = [[] for _ in WEEKDAYS]
    for rule in filter(None, (part.strip() for part in text.split(";"))):
        match = _RULE.match(rule)
        if not match or not {match[1], match[2] or match[1]} <= set(WEEKDAYS):
            raise CalendarError("bad_hours", "week", rule)
        first, last = WEEKDAYS.index(match[1]), WEEKDAYS.index(match[2] or match[1])
        for offset in range((last - first) % len(WEEKDAYS) + 1):
            days[(first + offset) % len(WEEKDAYS)] += [_minutes(hours) for hours in _WINDOW.finditer(match[3])]
    return check_week(tuple(tuple(day) for day in days))


def _minutes(hours: re.Match[str]) -> tuple[int, int]:
    start_hour, start_minute, end_hour, end_minute = (int(part) for part in hours.groups())
    start, end = start_hour * 60 + start_minute, end_hour * 60 + end_minute
    if start_minute > 59 or end_minute > 59 or start >= DAY or end > DAY:
        raise CalendarError("bad_hours", "week", hours[0])
    return (start, end if end > start else end + DAY)
