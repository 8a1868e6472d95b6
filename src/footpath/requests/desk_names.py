"""Who and what is meant by the names in an earlier desk's file?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.people.importing import usual_hours
from footpath.people.mistakes import key
from footpath.people.models import Person, Team
from footpath.pure.history_cells import Row
from footpath.pure.working_time import Calendar


@dataclass(frozen=True)
class Place:
    """Who served a request, with what; known to Footpath, or to be added."""

    team: str
    service: str


class Places:
    """Finds the team and the service of a row: known ones first, then those that the file names itself."""

    def __init__(self, rows: Sequence[Row], source: str) -> None:
        """Everything that is offered here or named in the file."""
        self._teams = {key(name): name for name in Team.objects.values_list("name", flat=True)}
        self._places: dict[tuple[str, str], Place] = {}
        self._offered_by: dict[str, dict[str, None]] = defaultdict(dict)  # service -> teams that have one of this name
        self._without = _("Earlier desk (%(source)s)") % {"source": source}
        known = Service.objects.order_by("pk").values_list("team__name", "name")
        for team, service in [*known, *((row.team, row.service) for row in rows if row.team)]:
            self._offered_by[key(service)][self._add(team, service).team] = None

    def candidates(self, row: Row) -> list[str]:
        """The teams that may be meant by a row; more than one where it does not say which."""
        return [row.team] if row.team else list(self._offered_by[key(row.service)])

    def of(self, row: Row) -> Place:
        """Where a row belongs; one without a team, and with a service that nobody offers, to a team of its own."""
        return self._add(next(iter(self.candidates(row)), self._without), row.service)

    def _add(self, team: str, service: str) -> Place:
        spelled = self._teams.setdefault(key(team), team)
        return self._places.setdefault((key(team), key(service)), Place(spelled, service))


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


class Calendars:
    """When each team works; a team that is not known yet will keep the usual hours."""

    def __init__(self) -> None:
        """The hours of every team."""
        self._of_team = {team.name: team.calendar for team in Team.objects.select_related("hours")}
        self._usual = usual_hours().calendar

    def of(self, team: str) -> Calendar:
        """The calendar of the team with this name."""
        return self._of_team.get(team, self._usual)
