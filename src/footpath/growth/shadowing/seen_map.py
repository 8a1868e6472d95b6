"""Which teams have seen each other, and which depend on each other and have not?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from footpath.growth.models import Visit
from footpath.growth.shadowing import states
from footpath.people.edges import edges
from footpath.people.models import Team
from footpath.requests.dependence import asked

YEARS = timedelta(days=730)
FEWEST = 5  # requests in a year, below which requests alone say nothing here


@dataclass(frozen=True)
class Cell:
    """One team seen by another: "seen", "depends" (and not seen), or nothing."""

    mark: str
    words: str
    is_self: bool = False


@dataclass(frozen=True)
class Line:
    """A team that goes and looks."""

    team: Team
    cells: list[Cell]


@dataclass(frozen=True)
class SeenMap:
    """All teams that went somewhere, were visited, or depend on another one."""

    teams: list[Team]
    lines: list[Line]
    seen: int  # pairs that depend on each other, of which one has seen the other
    depend: int


def seen_map(now: datetime) -> SeenMap:
    """Of the visits of two years; who went is nowhere said."""
    went = Visit.objects.filter(state__in=states.TOOK_PLACE, done_on__gte=(now - YEARS).date(), place__isnull=False)
    seen = {(one, other) for one, other in went.values_list("team", "place__team") if other is not None}
    depend = {frozenset(ends) for ends in edges(now.date())}
    depend |= {frozenset(ends) for ends, n in asked(now).items() if n >= FEWEST}
    here = {pk for two in (*seen, *depend) for pk in two}
    teams = list(Team.objects.filter(pk__in=here).order_by("name", "pk"))
    words = {"seen": _("has been there"), "depends": _("depends on it, and has not been there"), "": ""}

    def cell(one: Team, other: Team) -> Cell:
        mark = "seen" if (one.pk, other.pk) in seen and one != other else ""
        mark = mark or ("depends" if one != other and frozenset((one.pk, other.pk)) in depend else "")
        return Cell(mark, words[mark], one == other)

    lines = [Line(one, [cell(one, other) for other in teams]) for one in teams]
    known = sum(any((a, b) in seen for a, b in _ways(two)) for two in depend)
    return SeenMap(teams, lines, known, len(depend))


def _ways(two: frozenset[int]) -> list[tuple[int, int]]:
    one, other = sorted(two)
    return [(one, other), (other, one)]
