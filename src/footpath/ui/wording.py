"""How are dates, durations and chances said in words?"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from footpath.pure.odds import band, in_twenty

MINUTE, HOUR = 60, 3600
_dated: ContextVar[bool] = ContextVar("dated", default=False)


@contextmanager
def dated() -> Iterator[None]:
    """Within this block every moment has its day, none is "today" or "tomorrow": for what is read on another day."""
    token = _dated.set(True)
    try:
        yield
    finally:
        _dated.reset(token)


def day(value: date | datetime, now: datetime | None = None) -> str:
    """ "Thu 3 Dec" in the reader's zone; with the year when it is not this one."""
    here = _here(value)
    if here.year == timezone.localdate(now).year:
        return formats.date_format(here, pgettext("a day in Django's format, Thu 3 Dec", "D j M"))
    return formats.date_format(here, pgettext("a day with its year in Django's format, Thu 3 Dec 2026", "D j M Y"))


def full_day(value: date | datetime) -> str:
    """ "Thu 3 Dec 2026" in the reader's zone: on paper, which is read in another year."""
    return formats.date_format(
        _here(value), pgettext("a day with its year in Django's format, Thu 3 Dec 2026", "D j M Y")
    )


def moment(value: datetime, now: datetime | None = None) -> str:
    """ "today 9:12", "yesterday 16:40", "tomorrow 8:00", else "Wed 25 Nov, 14:00"."""
    here = timezone.localtime(value)
    time = formats.date_format(here, pgettext("a time in Django's format, 14:00", "G:i"))
    words = {-1: _("yesterday %(time)s"), 0: _("today %(time)s"), 1: _("tomorrow %(time)s")}
    near = None if _dated.get() else words.get((here.date() - timezone.localdate(now)).days)
    return near % {"time": time} if near else _("%(day)s, %(time)s") % {"day": day(here, now), "time": time}


def _here(value: date | datetime) -> date:
    """The day on the reader's calendar."""
    return timezone.localdate(value) if isinstance(value, datetime) else value


def duration(seconds: float | timedelta, day_seconds: float = 8 * HOUR) -> str:
    """Working time in the unit that fits: "20 min", "3 h", "1.9 days"; a day has `day_seconds` of work."""
    length = seconds.total_seconds() if isinstance(seconds, timedelta) else float(seconds)
    if length >= day_seconds:
        return days(length, day_seconds)
    if length >= HOUR:
        return _("%(hours)s h") % {"hours": _short(length / HOUR)}
    return _("%(minutes)s min") % {"minutes": _short(max(1, length // MINUTE) if length > 0 else 0)}


def between(low: float, high: float, day_seconds: float = 8 * HOUR) -> str:
    """Two lengths of working time in the unit that fits the longer one: "2–3 days", "20–50 min", "up to 2 days"."""
    if high >= day_seconds:
        unit, text = day_seconds, _("%(low)s–%(high)s days")
    elif high >= HOUR:
        unit, text = HOUR, _("%(low)s–%(high)s h")
    else:
        unit, text = MINUTE, _("%(low)s–%(high)s min")
    numbers = {"low": _short(low / unit), "high": _short(high / unit)}
    if numbers["low"] == numbers["high"]:
        return duration(high, day_seconds)
    return _("up to %(time)s") % {"time": duration(high, day_seconds)} if numbers["low"] == "0" else text % numbers


def days(seconds: float | timedelta, day_seconds: float = 8 * HOUR) -> str:
    """Working time always in days, so that a column lines up: "0.6 days", "1 day"."""
    text, plural = _day_count(seconds, day_seconds)
    return ngettext("%(days)s day", "%(days)s days", plural) % {"days": text}


def working_days(seconds: float | timedelta, day_seconds: float = 8 * HOUR) -> str:
    """The same, saying that only working time counts: "4.6 working days"."""
    text, plural = _day_count(seconds, day_seconds)
    return ngettext("%(days)s working day", "%(days)s working days", plural) % {"days": text}


def _day_count(seconds: float | timedelta, day_seconds: float) -> tuple[str, int]:
    """The number as text, and the number that chooses singular or plural."""
    length = seconds.total_seconds() if isinstance(seconds, timedelta) else float(seconds)
    count = length / day_seconds
    text = _short(count)
    return text, 1 if text == _short(1) else max(2, round(count))


def _short(number: float) -> str:
    """At most one decimal, none from ten on, none when it would be zero."""
    rounded = round(number) if abs(number) >= 10 else round(number, 1)
    places = 0 if rounded == int(rounded) else 1
    return formats.number_format(rounded, decimal_pos=places, use_l10n=True)


def chance_words(share: float) -> str:
    """A share from 0 to 1 as chances: "17 chances in 20", "9 chances in 10"; never certainty, never none."""
    odds = in_twenty(share)
    words = {
        "more_than": _("more than %(count)s chances in %(of)s"),
        "fewer_than": _("less than %(count)s chance in %(of)s"),
        "about": ngettext("%(count)s chance in %(of)s", "%(count)s chances in %(of)s", odds.count),
    }
    return words[odds.code] % {"count": odds.count, "of": odds.of}


def percent(share: float) -> str:
    """A share from 0 to 1 for a table: "54%"; a forecast is never sure, so neither 0% nor 100%."""
    return _("%(number)s%%") % {"number": min(99, max(1, round(share * 100)))}


def chance_tone(share: float) -> str:
    """Which color a chance has: moss stands well, sun is uncertain, clay is at risk."""
    return {"well": "moss", "uncertain": "sun", "at_risk": "clay"}[band(share)]
