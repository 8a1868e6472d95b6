"""In which month or quarter does a day lie, and when does that end?"""

from datetime import date, timedelta
from typing import Final

MONTH: Final = "month"
QUARTER: Final = "quarter"
MONTHS = {MONTH: 1, QUARTER: 3}


def first_day(kind: str, day: date) -> date:
    """The first day of the month or quarter that the day lies in."""
    length = MONTHS[kind]
    return day.replace(month=(day.month - 1) // length * length + 1, day=1)


def last_day(kind: str, first: date) -> date:
    """The last day of the month or quarter that begins on `first`."""
    month = first.month + MONTHS[kind]
    after = first.replace(year=first.year + (month > 12), month=month - 12 if month > 12 else month, day=1)
    return after - timedelta(days=1)
