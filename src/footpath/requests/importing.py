"""What would an import of an earlier desk's requests do, and what speaks against it? (It only reads.)"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.people.models import Person, Team
from footpath.pure.history_cells import Row
from footpath.requests.events import Imported
from footpath.requests.models import ServiceRequest

LONGEST = {"id": 100, "team": 80, "service": 120, "title": 8000}  # characters that fit where the cell is kept
NOT_COMPARED = {"source"}


@dataclass(frozen=True)
class Mistake:
    """Why a row cannot be imported; `line` and `column` are those of the file."""

    line: int
    column: str
    text: str


class CannotImport(Exception):
    """Nothing was imported; `mistakes` says why, in the order of the file."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__(_("%(n)d rows cannot be imported.") % {"n": len(mistakes)})
        self.mistakes = tuple(mistakes)


@dataclass(frozen=True)
class Place:
    """Who served a request, with what; known to Footpath, or to be added."""

    team: str
    service: str


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


def plan_import(rows: Iterable[Row], *, source: str, update: bool = False) -> Plan:
    """Decide what to do with each row of a file that has nothing wrong in itself.

    A row whose id this source has brought before, word for word the same, is left alone; one that differs is taken
    over only with `update`, and only while nobody has gone on with the request here. Raises CannotImport.
    """
    rows = sorted(rows, key=lambda row: (row.opened_at, row.line))
    earlier = _earlier(source)
    mistakes = [mistake for row in rows for mistake in _too_long(row)]
    arrivals, unchanged = [], 0
    places, unplaced = _places(rows, source)
    for row in rows:
        before = earlier.rows.get(row.id)
        if before is not None and before[1] == occurrence_of(row, source):
            unchanged += 1
            continue
        if before is not None:
            mistakes += _refusals(row, before, earlier, source=source, update=update)
        if row.line in unplaced:
            mistakes.append(unplaced[row.line])
            continue
        arrivals.append(Arrival(row, places[row.team, row.service], before[0] if before else None))
    if mistakes:
        raise CannotImport(sorted(mistakes, key=lambda mistake: mistake.line))
    return _plan(source, arrivals, unchanged)


@dataclass(frozen=True)
class _Earlier:
    """What this source has brought before: id -> (number, row as it came); and who has gone on with what."""

    rows: dict[str, tuple[int, Imported]]
    gone_on: frozenset[int]


def _earlier(source: str) -> _Earlier:
    theirs = ServiceRequest.objects.filter(source=source)
    events = Event.objects.filter(subject_kind=ServiceRequest.subject_kind, subject_id__in=theirs.values("pk"))
    came = {
        number: Imported.from_facts(facts)
        for number, facts in events.filter(kind=Imported.kind).order_by("id").values_list("subject_id", "facts")
    }
    gone_on = events.exclude(kind=Imported.kind).values_list("subject_id", flat=True).distinct()
    numbers = theirs.values_list("external_id", "pk")
    return _Earlier(
        rows={name: (number, came[number]) for name, number in numbers},
        gone_on=frozenset(gone_on),
    )


def _refusals(
    row: Row, before: tuple[int, Imported], earlier: _Earlier, *, source: str, update: bool
) -> list[Mistake]:
    number, was = before
    column, old, new = _difference(was, occurrence_of(row, source))
    if number in earlier.gone_on:
        text = _("this differs from FP-%(n)d, with which somebody has gone on in Footpath; leave the row out")
        return [Mistake(row.line, column, text % {"n": number})]
    if update:
        return []
    text = _("“%(id)s” was imported before with “%(old)s” here, now there is “%(new)s”; --update takes it over")
    return [Mistake(row.line, column, text % {"id": row.id, "old": old, "new": new})]


def _difference(was: Imported, now: Imported) -> tuple[str, object, object]:
    """The first column in which two rows differ, with both values."""
    names = [field.name for field in fields(Imported) if field.name not in NOT_COMPARED]
    return next(
        (name, getattr(was, name), getattr(now, name)) for name in names if getattr(was, name) != getattr(now, name)
    )


def _too_long(row: Row) -> list[Mistake]:
    text = _("this is %(n)d characters long; at most %(most)d fit")
    return [
        Mistake(row.line, column, text % {"n": len(value), "most": most})
        for column, most in LONGEST.items()
        if len(value := getattr(row, column)) > most
    ]


def _places(rows: Sequence[Row], source: str) -> tuple[dict[tuple[str, str], Place], dict[int, Mistake]]:
    """Who served what, for each pair of cells; and, by line, the rows of which that cannot be said."""
    teams = {key(name): name for name in Team.objects.values_list("name", flat=True)}
    services: dict[tuple[str, str], Place] = {}
    of_name: dict[str, set[str]] = defaultdict(set)  # service -> the teams that have one of this name
    known = Service.objects.order_by("pk").values_list("team__name", "name")
    named = [(row.team, row.service) for row in rows if row.team]
    for team, service in [*known, *named]:
        team = teams.setdefault(key(team), team)
        services.setdefault((key(team), key(service)), Place(team, service))
        of_name[key(service)].add(team)
    places, unplaced = {}, {}
    for row in rows:
        candidates = sorted(of_name[key(row.service)])
        if not row.team and len(candidates) > 1:
            text = _("several teams have a service “%(service)s” (%(teams)s); say here which of them is meant")
            unplaced[row.line] = Mistake(
                row.line, "team", text % {"service": row.service, "teams": ", ".join(candidates)}
            )
            continue
        team = row.team or (candidates[0] if candidates else _("Earlier desk (%(source)s)") % {"source": source})
        team = teams.get(key(team), team)
        place = services.setdefault((key(team), key(row.service)), Place(team, row.service))
        places[row.team, row.service] = place
    return places, unplaced


def key(name: str) -> str:
    """A name as it is looked up: however it is capitalized and spaced."""
    return " ".join(name.split()).casefold()


def _plan(source: str, arrivals: Sequence[Arrival], unchanged: int) -> Plan:
    used = list(dict.fromkeys(arrival.place for arrival in arrivals))
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


class Customers:
    """Finds who is meant by the cell `customer`: an address, the name of a person, or the name of a team."""

    def __init__(self) -> None:
        """Everybody who works or worked here."""
        self._people: dict[str, set[int]] = defaultdict(set)
        for number, name, email in Person.objects.values_list("pk", "name", "email"):
            self._people[key(name)].add(number)
            self._people[key(email)].add(number)
        self._teams = {key(name): number for number, name in Team.objects.values_list("pk", "name")}

    def person(self, name: str) -> int | None:
        """The one person with this address or name; nobody where two share it."""
        found = self._people.get(key(name), set())
        return next(iter(found)) if len(found) == 1 else None

    def team(self, name: str) -> int | None:
        """The team with this name."""
        return self._teams.get(key(name))


def moments(row: Row) -> tuple[datetime, datetime | None, datetime | None]:
    """When the request was opened, started and closed."""
    return row.opened_at, row.started_at, row.closed_at
