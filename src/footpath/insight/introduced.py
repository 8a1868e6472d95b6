"""What was introduced in the weeks of a page of figures, and where does it stand in its drawings?"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from footpath.insight.scorecards import Introduced, Period
from footpath.insight.subjects import Subject
from footpath.people.models import Person
from footpath.ui.marks import Mark, marks

MOST = 12  # weeks with marks: the newest; more lines than weeks would hide the figures


def introduced(subject: Subject, period: Period, reader: Person, now: datetime) -> tuple[Introduced, ...]:
    """By the week in which it began, the oldest first, as far as this reader may know of it."""
    if not subject.sections:
        return ()
    scope = subject.sections[0].scope
    return by_week(marks(scope, period.since, period.until, reader, now), period)


def by_week(found: Sequence[Mark], period: Period) -> tuple[Introduced, ...]:
    """Each week with what began in it, numbered as in the drawings."""
    days = (period.until - period.since).days
    weeks = [
        (monday, list(rows))
        for monday, rows in groupby(found, key=lambda one: one.day - timedelta(days=one.day.weekday()))
    ][-MOST:]
    return tuple(
        Introduced(number, monday, round(((monday - period.since).days + 3.5) / days * 100, 2), tuple(rows))
        for number, (monday, rows) in enumerate(weeks, start=1)
    )
