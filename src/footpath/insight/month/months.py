"""Which months have a page, of whom, and for whose eyes?

Everybody reads that of the whole house. Where a program runs for a part, or ran, there is one of that part, for those
who are in it and for those who look after programs. Of fewer than five people there is none.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Min
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from footpath.growth.models import Program
from footpath.growth.program.parts import people_in, teams_of
from footpath.growth.program.states import FEWEST
from footpath.history.models import Event
from footpath.requests.models import ServiceRequest

BACK = 12  # months


@dataclass(frozen=True)
class Part:
    """Whose page it is: the whole house, or the team of a program and all below it."""

    name: str
    teams: frozenset[int] | None  # None: all of them
    program: int | None = None

    def url(self, month: date, *, printed: bool = False) -> str:
        """Where its page is."""
        name = f"program-{'part-' if self.program else ''}month{'-pdf' if printed else ''}"
        args = [self.program] if self.program else []
        return reverse(name, args=[*args, f"{month:%Y-%m}"])

    def is_large(self, on: date) -> bool:
        """Whether at least five people work there."""
        return people_in(teams_of(None) if self.teams is None else self.teams, on) >= FEWEST


@dataclass(frozen=True)
class Month:
    """One month: since <= day < until. `so_far`: it is not over."""

    since: date
    until: date
    so_far: bool

    @classmethod
    def at(cls, first: date, today: date) -> "Month":
        """The month that begins on that day."""
        until = (first + timedelta(days=32)).replace(day=1)
        return cls(first, until, until > today)

    @property
    def name(self) -> str:
        """ "October 2026"."""
        return date_format(self.since, "F Y")

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """The same as moments, for everybody the same."""
        return datetime.combine(self.since, time(), UTC), datetime.combine(self.until, time(), UTC)

    def earlier(self, months: int) -> "Month":
        """The month so many before it."""
        count = self.since.year * 12 + self.since.month - 1 - months
        return Month.at(date(count // 12, count % 12 + 1, 1), self.since)


def house() -> Part:
    """Everybody."""
    return Part(_("The whole house"), None)


def part_of(program: Program) -> Part:
    """That of a program; of one for everybody the house."""
    if program.team is None:
        return house()
    return Part(program.team.name, teams_of(program.team_id), program.pk)


def months(today: date) -> list[Month]:
    """This month as far as it has come, and those before it, the newest first."""
    newest = Month.at(today.replace(day=1), today)
    return [newest, *(newest.earlier(back) for back in range(1, BACK + 1))]


def with_something(every: list[Month]) -> list[Month]:
    """Those in which Footpath knew of anything: a house that has just begun has no page of last year to open."""
    first = Event.objects.order_by("pk").values_list("at", flat=True).first()
    asked = ServiceRequest.objects.aggregate(first=Min("submitted_at"))["first"]  # a history may have been taken in
    known = min((one for one in (first, asked) if one is not None), default=None)
    return [one for one in every if one.so_far or (known is not None and known < one.moments[1])]


def month_named(text: str, today: date) -> Month | None:
    """What "2026-10" means; None for what is no month, lies ahead, or too far back."""
    try:
        first = datetime.strptime(text, "%Y-%m").replace(tzinfo=UTC).date()
    except ValueError:
        return None
    return next((one for one in months(today) if one.since == first), None)
