"""When may somebody be written to?"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Quiet:
    """The hours in which somebody wants no mail, on the clocks of their zone.

    From `start` until `end`, which may lie on the next day; two equal times are no hours at all. `days_off` are whole
    days without mail, 0 for Monday; at most six of them.
    """

    zone: str
    start: time
    end: time
    days_off: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a week in which nobody could ever be written to."""
        if not self.days_off < frozenset(range(7)):
            raise ValueError("days off are some of the seven days of the week, 0 to 6")


def is_quiet(moment: datetime, quiet: Quiet) -> bool:
    """Whether an aware moment lies in the quiet hours or on a day off."""
    here = moment.astimezone(ZoneInfo(quiet.zone))
    return here.weekday() in quiet.days_off or _in_hours(here.time(), quiet)


def first_loud(moment: datetime, quiet: Quiet) -> datetime:
    """The first moment from `moment` on, in UTC, that is not quiet: itself, or the end of the quiet time it lies in."""
    zone, found = ZoneInfo(quiet.zone), moment.astimezone(UTC)
    while is_quiet(found, quiet):  # a day off ends at midnight, from which it may be quiet still
        here = found.astimezone(zone)
        off = here.weekday() in quiet.days_off
        ends = time(0) if off else quiet.end
        tomorrow = off or here.time() >= quiet.end
        found = _next(here.date() + timedelta(days=tomorrow), ends, zone, after=found)
    return found


def moment_of(day: date, at: time, zone: str) -> datetime:
    """When the clocks of a zone show that time on that day, in UTC.

    A time that a change of clocks leaves out is the moment at which they jump over it; one that comes twice is the
    first.
    """
    return _next(day, at, ZoneInfo(zone), after=datetime.min.replace(tzinfo=UTC))


def _in_hours(here: time, quiet: Quiet) -> bool:
    if quiet.start <= quiet.end:
        return quiet.start <= here < quiet.end
    return here >= quiet.start or here < quiet.end


def _next(day: date, at: time, zone: ZoneInfo, *, after: datetime) -> datetime:
    """When the clocks reach that time of that day, later than `after`: of a time that comes twice perhaps the second
    one; of one that is left out the jump.
    """
    early, late = sorted(datetime.combine(day, at.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1))
    if early == late:
        return early
    if early.astimezone(zone).replace(tzinfo=None) == datetime.combine(day, at):  # it comes twice
        return early if early > after else late
    while early.astimezone(zone).replace(tzinfo=None) < datetime.combine(day, at):  # it is left out: find the jump
        early += _MINUTE
    return early
