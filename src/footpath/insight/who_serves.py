"""Which teams serve which, do both sides say so, and what do only requests show?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.people.edges import Edge, Ends, edges, reciprocity
from footpath.people.models import Team
from footpath.requests.dependence import asked

FEWEST = 5  # requests in a year, below which requests alone show nothing here


@dataclass(frozen=True)
class Cell:
    """What is known of one team serving another: both, provider, customer, shown, or "" for nothing."""

    mark: str
    words: str
    is_self: bool = False


@dataclass(frozen=True)
class Line:
    """One team that serves, and what is known of each that it serves."""

    team: Team
    cells: list[Cell]


@dataclass(frozen=True)
class Matrix:
    """All teams that serve or are served; how many edges there are, and how many both sides know of."""

    teams: list[Team]
    lines: list[Line]
    mirrored: int
    said: int
    unsaid: int  # requests show them, and neither side says so


def matrix(now: datetime) -> Matrix:
    """Everything that was said by hand, and what requests of a year show besides."""
    said = edges(now.date())
    shown = _shown(now) - said.keys()
    here = {pk for ends in (*said, *shown) for pk in ends}
    teams = list(Team.objects.filter(pk__in=here).order_by("name", "pk"))
    mirrored, total = reciprocity(said.values())
    return Matrix(teams, _lines(teams, said, shown), mirrored, total, len(shown))


def served(found: Matrix) -> list[tuple[Team, Team, Cell]]:
    """Each team that serves another one: who serves, who is served, and who says so."""
    return [
        (line.team, other, cell)
        for line in found.lines
        for other, cell in zip(found.teams, line.cells, strict=True)
        if cell.mark
    ]


def sentence(found: Matrix) -> str:
    """Reciprocity in words."""
    if not found.said:
        return _("Nobody has said yet who serves whom.")
    words = _("%(mirrored)d of %(said)d times in which a team says who serves whom, the other side says so, too.")
    return words % {"mirrored": found.mirrored, "said": found.said}


def _shown(now: datetime) -> set[Ends]:
    return {ends for ends, n in asked(now).items() if n >= FEWEST}


def _lines(teams: Iterable[Team], said: dict[Ends, Edge], shown: set[Ends]) -> list[Line]:
    words = {
        "both": _("both say so"),
        "provider": _("only who serves says so"),
        "customer": _("only who is served says so"),
        "shown": _("requests show it, nobody says so"),
        "": "",
    }

    def cell(provider: Team, customer: Team) -> Cell:
        edge, mark = said.get((provider.pk, customer.pk)), ""
        if edge is not None:
            mark = "both" if edge.mirrored else "provider" if edge.provider_says else "customer"
        elif (provider.pk, customer.pk) in shown:
            mark = "shown"
        return Cell(mark, words[mark], provider == customer)

    everybody = list(teams)
    return [Line(one, [cell(one, other) for other in everybody]) for one in everybody]
