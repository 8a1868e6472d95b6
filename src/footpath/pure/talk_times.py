"""When can two people talk, and when at the earliest?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from footpath.pure.working_time import Calendar

NOTICE = 2  # working days between the invitation and the talk
STEP = timedelta(minutes=30)
BEST_HOUR = 10  # rested, and with the first things of the day done
Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Hours:
    """When somebody can talk: their calendar, when they are busy, the local days of their absences, and how much is
    due from them on a day.
    """

    calendar: Calendar
    busy: tuple[Span, ...] = ()
    away: frozenset[date] = frozenset()
    due: dict[date, int] = field(default_factory=dict)

    @property
    def zone(self) -> ZoneInfo:
        """The zone of their calendar."""
        return ZoneInfo(self.calendar.zone)

    def day(self, moment: datetime) -> date:
        """The day on which a moment falls for them."""
        return moment.astimezone(self.zone).date()

    def is_free(self, start: datetime, end: datetime) -> bool:
        """Whether they work from start to end without a break, are there, and have nothing else then."""
        whole = (end - start).total_seconds()
        works = self.calendar.is_open(start) and self.calendar.measure(start, end) == whole
        return works and not any(begin < end and start < stop for begin, stop in self.busy) and not self._is_away(start)

    def _is_away(self, moment: datetime) -> bool:
        return self.day(moment) in self.away

    def due_on(self, moment: datetime) -> int:
        """How much is due from them on the day of a moment."""
        return self.due.get(self.day(moment), 0)


@dataclass(frozen=True)
class Slot:
    """A time that suits everybody, and how much is due on that day: from the first of them, and from the others."""

    start: datetime
    due_first: int
    due_others: int


def earliest_start(sent: datetime, calendar: Calendar) -> datetime:
    """Two working days after an invitation was sent, at the same time of day, in the calendar of whoever is invited.

    What is sent outside their hours counts from the next opening; the answer is never in closed time. Raises
    CalendarError no_working_time.
    """
    read = calendar.next_open(sent)
    zone = ZoneInfo(calendar.zone)
    day = calendar.working_day_after(read, NOTICE)
    return calendar.next_open(datetime.combine(day, read.astimezone(zone).time(), zone))


def suggest(people: Sequence[Hours], *, minutes: int, after: datetime, days: int = 14, most: int = 3) -> list[Slot]:
    """The best time of each of the first days on which all of `people` can talk for so many minutes, at most `most` of
    them, the earliest first; a day on which nothing is due comes before one on which something is. Times begin at half
    hours of the first one's zone, from `after` on.
    """
    best: dict[date, Slot] = {}
    for start in _starts(people[0].zone, after, days):
        if not all(one.is_free(start, start + timedelta(minutes=minutes)) for one in people):
            continue
        slot = Slot(start, people[0].due_on(start), sum(one.due_on(start) for one in people[1:]))
        day = people[0].day(start)
        if day not in best or _cost(slot, people[0].zone) < _cost(best[day], people[0].zone):
            best[day] = slot
    calm = sorted(best.values(), key=lambda slot: (slot.due_first + slot.due_others > 0, slot.start))[:most]
    return sorted(calm, key=lambda slot: slot.start)


def _starts(zone: ZoneInfo, after: datetime, days: int) -> Iterator[datetime]:
    """Every half hour of so many days, in UTC, so that a change of clocks skips and doubles nothing."""
    step = STEP.total_seconds()
    first = datetime.fromtimestamp(-(-after.timestamp() // step) * step, zone)
    count = int(timedelta(days=days) / STEP)
    return (datetime.fromtimestamp(first.timestamp() + n * step, zone) for n in range(count))


def _cost(slot: Slot, zone: ZoneInfo) -> float:
    here = slot.start.astimezone(zone)
    return abs(here.hour + here.minute / 60 - BEST_HOUR)
