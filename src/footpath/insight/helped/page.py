"""What stands on the page “Did it help?”, on the screen and in a table?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from footpath.insight.helped import desk, pulse, staffing
from footpath.insight.helped.compared import Compared
from footpath.insight.helped.part import Part
from footpath.insight.helped.span import Span
from footpath.insight.scorecards import Change
from footpath.people.models import Person, Team
from footpath.ui.charts.line import Point
from footpath.ui.marks import Mark, marks
from footpath.ui.measures import Scope

LOOKED_BACK = timedelta(days=730)  # for what was introduced
SETTLED = timedelta(days=100)  # an introduction lies so far back that something can be said of it


@dataclass(frozen=True)
class Group:
    """Some figures under one heading."""

    title: str
    lead: str
    lines: list[Compared]


@dataclass(frozen=True)
class Helped:
    """Everything of the page."""

    part: Part
    span: Span
    groups: list[Group]
    introduced: list[Mark]  # in the months that are looked at
    earlier: list[Mark]  # that could be looked at instead

    @property
    def lines(self) -> list[Compared]:
        """All figures."""
        return [line for group in self.groups for line in group.lines]

    @property
    def months(self) -> int:
        """How far one looks to each side."""
        return len(self.span.before)

    @property
    def compared(self) -> int:
        """How many could be compared: of twenty, about one differs by chance alone."""
        return sum(line.change is not Change.UNKNOWN for line in self.lines)

    @property
    def others(self) -> int:
        """How many other things began in the same months, so that they cannot be told apart."""
        return sum(mark.day != self.span.day for mark in self.introduced)


def helped(part: Part, span: Span, began: Sequence[Mark], reader: Person, now: datetime) -> Helped:
    """The figures on both sides of a day, for this reader; nothing of a part with too few people. began: what was
    `introduced`.
    """
    groups = _groups(part, span, reader, now) if part.is_enough else []
    return Helped(
        part, span, groups,
        introduced=[mark for mark in began if span.since <= mark.day < span.until],
        earlier=[mark for mark in reversed(began) if mark.day != span.day][:12],
    )  # fmt: skip


def introduced(part: Part, reader: Person, now: datetime) -> list[Mark]:
    """What began in two years and touches this part, the oldest first."""
    teams = part.teams if part.teams is not None else frozenset(Team.objects.values_list("pk", flat=True))
    today = now.date()
    return marks(Scope(teams=teams), today - LOOKED_BACK, today + timedelta(days=1), reader, now)


def usual_day(began: Sequence[Mark], now: datetime) -> date:
    """What is looked at where nobody has chosen: the newest thing of which something can be said, else half a year."""
    settled = [mark.day for mark in began if mark.day <= now.date() - SETTLED]
    return settled[-1] if settled else (now - timedelta(days=182)).date()


def points(line: Compared) -> list[Point]:
    """The months of a figure as they are drawn."""
    return [Point(date_format(month.first, "M y"), month.value, month.text) for month in line.months]


def _groups(part: Part, span: Span, reader: Person, now: datetime) -> list[Group]:
    after, errors, back = desk.after_hours(part, span), desk.errors(part, span, now), desk.given_back(part, span)
    found = [
        Group(_("What people say"), _("Three questions, answered without a name."), pulse.asked(part, span, reader)),
        Group(_("Who stays and who is there"), _("Counts from the personnel system."), staffing.staying(part, span)),
        Group(_("Errors between departments"), _("Of the requests of these months."), errors),
        Group(_("Time"), _("When work is done, and what became unnecessary."), [after, back]),
    ]
    return [replace(one, lines=[_soon(line, span) for line in one.lines]) for one in found]


def _soon(line: Compared, span: Span) -> Compared:
    """Where no month after it is over yet, say so."""
    if span.after or line.note:
        return line
    return replace(line, note=_("No whole month has passed since then. Look again next month."))
