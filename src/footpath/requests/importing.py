"""What would an import of an earlier desk's requests do, and what speaks against it? (It only reads.)"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.people.mistakes import CannotImport, Mistake
from footpath.people.models import Team
from footpath.pure.history_cells import Row
from footpath.requests.desk_names import Calendars, Customers, Place, Places
from footpath.requests.events import Imported
from footpath.requests.models import ServiceRequest

LONGEST = {"id": 100, "team": 80, "service": 120, "title": 8000}  # characters that fit where the cell is kept


@dataclass(frozen=True)
class Arrival:
    """A row that will become a request, or change the one with the number `known`."""

    row: Row
    place: Place
    known: int | None = None


@dataclass(frozen=True)
class Plan:
    """Everything that an import will do, decided before the first change."""

    source: str
    new: tuple[Arrival, ...]
    changed: tuple[Arrival, ...]
    unchanged: int
    teams: tuple[str, ...]  # to be founded
    services: tuple[Place, ...]  # to be added, unpublished
    strangers: tuple[str, ...]  # customers whom nobody here is called


@dataclass(frozen=True)
class _Before:
    """A request that this source has brought before."""

    number: int
    row: Imported
    gone_on: bool  # somebody has done something with it here


def occurrence_of(row: Row, source: str) -> Imported:
    """The row as history keeps it; the next import compares with it."""
    return Imported(
        source=source,
        service=row.service,
        team=row.team,
        customer=row.customer,
        priority=row.priority,
        opened_at=row.opened_at.isoformat(),
        started_at=row.started_at.isoformat() if row.started_at else "",
        closed_at=row.closed_at.isoformat() if row.closed_at else "",
        paused_seconds=row.paused_seconds,
        title=row.title,
    )


def plan_import(rows: Iterable[Row], *, source: str, now: datetime, update: bool = False) -> Plan:
    """Decide what to do with each row of a file that has nothing wrong in itself.

    A row whose id this source has brought before, word for word the same, is left alone; one that differs is taken
    over only with `update`, and only while nobody has gone on with the request here. Raises CannotImport.
    """
    rows = sorted(rows, key=lambda row: (row.opened_at, row.line))
    earlier, places, calendars = _earlier(source), Places(rows, source), Calendars()
    arrivals: list[Arrival] = []
    mistakes: list[Mistake] = []
    unchanged = 0
    for row in rows:
        before = earlier.get(row.id)
        if before is not None and before.row == occurrence_of(row, source):
            unchanged += 1
            continue
        arrival = Arrival(row, places.of(row), before.number if before else None)
        arrivals.append(arrival)
        mistakes += [*_misfits(row, places), *_too_long_a_pause(arrival, calendars, now)]
        mistakes += _refusals(row, source, before, update=update)
    if mistakes:
        raise CannotImport(sorted(mistakes, key=lambda mistake: mistake.line))
    return _plan(source, arrivals, unchanged)


def _earlier(source: str) -> dict[str, _Before]:
    theirs = ServiceRequest.objects.filter(source=source)
    events = Event.objects.filter(subject_kind=ServiceRequest.subject_kind, subject_id__in=theirs.values("pk"))
    came = {
        number: Imported.from_facts(facts)
        for number, facts in events.filter(kind=Imported.kind).order_by("id").values_list("subject_id", "facts")
    }
    gone_on = set(events.exclude(kind=Imported.kind).values_list("subject_id", flat=True).distinct())
    return {
        name: _Before(number, came[number], number in gone_on)
        for name, number in theirs.values_list("external_id", "pk")
    }


def _misfits(row: Row, places: Places) -> list[Mistake]:
    """What the file may say and Footpath cannot keep."""
    text = _("this is %(n)d characters long; at most %(most)d fit")
    found = [
        Mistake(row.line, column, text % {"n": len(value), "most": most})
        for column, most in LONGEST.items()
        if len(value := getattr(row, column)) > most
    ]
    teams = places.candidates(row)
    if len(teams) > 1:
        text = _("“%(service)s” is a service of %(teams)s; say here whose is meant")
        found.append(Mistake(row.line, "team", text % {"service": row.service, "teams": ", ".join(teams)}))
    return found


def _too_long_a_pause(one: Arrival, calendars: Calendars, now: datetime) -> list[Mistake]:
    """A pause that was counted by the clock on the wall would make the work look shorter than it was."""
    if not one.row.paused_seconds:
        return []
    there = calendars.of(one.place.team).measure(one.row.opened_at, one.row.closed_at or now)
    if one.row.paused_seconds <= there + 1:
        return []
    text = _(
        "%(n)d working seconds are more than the %(there)d between opened_at and closed_at in the hours of %(team)s"
    )
    values = {"n": one.row.paused_seconds, "there": there, "team": one.place.team}
    return [Mistake(one.row.line, "paused_seconds", text % values)]


def _refusals(row: Row, source: str, before: _Before | None, *, update: bool) -> list[Mistake]:
    """Why a row that differs from what came before is not taken over."""
    if before is None or (update and not before.gone_on):
        return []
    came = occurrence_of(row, source)
    column = next(one.name for one in fields(Imported) if getattr(before.row, one.name) != getattr(came, one.name))
    if before.gone_on:
        text = _("“%(id)s” is FP-%(n)d here, and somebody has gone on with it; take the row out of the file")
        return [Mistake(row.line, column, text % {"id": row.id, "n": before.number})]
    text = _("“%(id)s” was imported with “%(old)s” here, and this says “%(new)s”; --update takes it over")
    values = {"old": getattr(before.row, column), "new": getattr(came, column)}
    return [Mistake(row.line, column, text % {"id": row.id, **values})]


def _plan(source: str, arrivals: Sequence[Arrival], unchanged: int) -> Plan:
    used = dict.fromkeys(arrival.place for arrival in arrivals)
    teams = set(Team.objects.values_list("name", flat=True))
    services = set(Service.objects.values_list("team__name", "name"))
    customers = Customers()
    named = dict.fromkeys(arrival.row.customer for arrival in arrivals if arrival.row.customer)
    return Plan(
        source=source,
        new=tuple(arrival for arrival in arrivals if arrival.known is None),
        changed=tuple(arrival for arrival in arrivals if arrival.known is not None),
        unchanged=unchanged,
        teams=tuple(dict.fromkeys(place.team for place in used if place.team not in teams)),
        services=tuple(place for place in used if (place.team, place.service) not in services),
        strangers=tuple(name for name in named if customers.person(name) is None and customers.team(name) is None),
    )
