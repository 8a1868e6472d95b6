"""How are working hours typed, and how are they said?"""

import re
from collections.abc import Sequence
from itertools import groupby

from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import gettext as _

from footpath.pure.opening_rules import DAY, CalendarError, check_week

Windows = list[list[int]]  # [opens, closes] in minutes of the local day, as WorkingHours.week keeps them
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")


def minutes(text: str) -> int:
    """The minute of the day of "8:30" or "24:00". ValueError for anything else."""
    match = _TIME.fullmatch(text.strip())
    if not match or int(match[2]) > 59 or int(match[1]) * 60 + int(match[2]) > DAY:
        raise ValueError(text)
    return int(match[1]) * 60 + int(match[2])


def window(opens: str, closes: str) -> list[int]:
    """A window as it was typed; one that closes at or before its opening closes the next day. ValueError as above."""
    first, last = minutes(opens), minutes(closes)
    return [first, last if last > first else last + DAY]


def clock(minute: int) -> str:
    """The minute of the day as a time: "08:30"; midnight at the end of a day is "24:00"."""
    return f"{minute // 60:02}:{minute % 60:02}" if minute <= DAY else clock(minute - DAY)


def windows_in_words(windows: Sequence[Sequence[int]]) -> str:
    """ "8:00–12:00, 13:00–17:00"; what runs over midnight says so; no window is "closed"."""
    if not windows:
        return _("closed")
    return ", ".join(_window_in_words(opens, closes) for opens, closes in windows)


def _window_in_words(opens: int, closes: int) -> str:
    if (opens, closes) == (0, DAY):
        return _("round the clock")
    span = f"{clock(opens).lstrip('0').rjust(4, '0')}–{clock(closes).lstrip('0').rjust(4, '0')}"
    return _("%(span)s the next day") % {"span": span} if closes > DAY else span


def week_in_words(week: Sequence[Sequence[Sequence[int]]]) -> list[tuple[str, str]]:
    """Days and their hours, equal neighbors together: ("Mon–Fri", "8:00–16:30"); days off are left out."""
    said = []
    for hours, days in groupby(range(7), lambda day: windows_in_words(week[day])):
        run = list(days)
        if week[run[0]]:
            names = [str(WEEKDAYS_ABBR[day]) for day in run]
            said.append((names[0] if len(run) == 1 else f"{names[0]}–{names[-1]}", hours))
    return said


def day_name(day: int) -> str:
    """Monday is 0."""
    return str(WEEKDAYS[day])


def checked_week(week: Sequence[Sequence[Sequence[int]]], field: str = "week") -> list[Windows]:
    """The week as it is stored. Raises ValidationError naming the field, with a sentence."""
    try:
        checked = check_week(tuple(tuple((opens, closes) for opens, closes in day) for day in week))
    except CalendarError as error:
        raise ValidationError({field: sentence(error)}) from error
    except (TypeError, ValueError) as error:
        raise ValidationError({field: sentence(CalendarError("bad_week", field))}) from error
    return [[[opens, closes] for opens, closes in day] for day in checked]


def sentence(error: CalendarError) -> str:
    """What is said of each code of a calendar that cannot be."""
    said = {
        "no_working_day": _("There has to be at least one working day: give one weekday its hours."),
        "overlap": _("Two windows run into each other. Let the second begin when the first has ended."),
        "bad_window": _("A window opens at one time and closes at another, such as 8:00 and 16:30."),
        "bad_closure": _("A closure ends on its first day or later."),
        "bad_date": _("Write days as 2026-12-24."),
        "unknown_zone": _("There is no such time zone. Choose one such as Europe/Berlin."),
    }
    return said.get(error.code, _("These hours cannot be worked. Check the times."))
