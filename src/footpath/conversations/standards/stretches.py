"""In which stretches of weeks is it looked at whether a standard was kept?"""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from footpath.conversations.models import StandardVersion

WEEK = timedelta(weeks=1)
FOLLOWED = (30, 90)  # days after which the same measure is taken again


class Stretch(NamedTuple):
    """Whole weeks, from a Monday to the one that is not in it any more."""

    since: date
    until: date


def holds_from(version: StandardVersion) -> date:
    """The day from which it counts: the one that it names, and never one before both had agreed."""
    return max(version.since, version.agreed_at.date()) if version.agreed_at else version.since


def first_monday(day: date) -> date:
    """That day if it is a Monday, else the next one."""
    return day + timedelta(days=-day.weekday() % 7)


def last_over(version: StandardVersion, now: datetime) -> Stretch | None:
    """The last stretch that is over, in one row from when it holds; None before the first has ended, and of rules, of
    which nothing is counted.
    """
    if not version.wording.every_weeks:
        return None
    start = first_monday(holds_from(version))
    length = WEEK * version.wording.every_weeks
    over = (now.date() - start) // length
    return Stretch(start + (over - 1) * length, start + over * length) if over > 0 else None


def days_due(version: StandardVersion, now: datetime) -> list[int]:
    """After how many days it is looked at again, of those that have passed: 30 and 90, of rules the day they name."""
    wording = version.wording
    if wording.review_on:
        days = max(1, (date.fromisoformat(wording.review_on) - holds_from(version)).days)
        marks: tuple[int, ...] = (days,)
    else:
        marks = FOLLOWED
    return [days for days in marks if holds_from(version) + timedelta(days=days) <= now.date()]
