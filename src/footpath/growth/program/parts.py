"""Who is in a program, and which teams of it are large enough that something may be told of them?"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from footpath.growth.models import Program
from footpath.growth.program.states import FEWEST
from footpath.people.models import Membership, Team
from footpath.people.permissions import below, tree


def teams_of(team: int | None) -> frozenset[int]:
    """A team and all below it; without one all there are."""
    teams = tree()
    if team is None:
        return frozenset(teams)
    return below([team], {one.pk: one.parent_id for one in teams.values()})


def people_in(teams: Iterable[int], on: date) -> int:
    """How many people work in these teams on that day."""
    here = Membership.objects.on(on).filter(team__in=list(teams), person__is_active=True)
    return here.values("person").distinct().count()


def people_by_part(on: date) -> list[tuple[Team, int]]:
    """The teams for which a program can be started: those with enough people, counted with all below them."""
    rows = Membership.objects.on(on).filter(person__is_active=True).values_list("team", "person")
    by_team: dict[int, set[int]] = {}
    for team, person in rows:
        by_team.setdefault(team, set()).add(person)
    found = []
    for one in Team.objects.order_by("name"):
        people = set().union(*(by_team.get(team, set()) for team in teams_of(one.pk)))
        if len(people) >= FEWEST:
            found.append((one, len(people)))
    return found


@dataclass
class Crews:
    """Who was in which team when: to say of a team only what says nothing of fewer than five people.

    Somebody who joins brings nothing with them, and a team of which people leave takes nothing back: what was done
    counts for the team in which it was done, if that team had enough people on that day.
    """

    stays: dict[int, list[tuple[int, date, date | None]]] = field(default_factory=dict)  # by team
    homes: dict[int, list[tuple[int, date, date | None]]] = field(default_factory=dict)  # by person
    sizes: dict[tuple[int, date], int] = field(default_factory=dict)

    @classmethod
    def of(cls, teams: frozenset[int], since: date) -> "Crews":
        """Everybody who was in these teams since that day."""
        found = cls()
        rows = Membership.objects.filter(team__in=teams).exclude(until__lt=since)
        for team, person, first, last in rows.values_list("team", "person", "since", "until"):
            found.stays.setdefault(team, []).append((person, first, last))
            found.homes.setdefault(person, []).append((team, first, last))
        return found

    def size(self, team: int, on: date) -> int:
        """How many people it had on that day."""
        if (team, on) not in self.sizes:
            stays = self.stays.get(team, [])
            self.sizes[team, on] = len({person for person, first, last in stays if _holds(first, last, on)})
        return self.sizes[team, on]

    def large(self, on: date) -> frozenset[int]:
        """The teams that have enough people."""
        return frozenset(team for team in self.stays if self.size(team, on) >= FEWEST)

    def teams_with(self, acts: Iterable[tuple[int, date]]) -> frozenset[int]:
        """The teams in which somebody did something on a day on which the team had enough people."""
        return frozenset(
            team
            for person, on in acts
            for team, first, last in self.homes.get(person, [])
            if _holds(first, last, on) and self.size(team, on) >= FEWEST
        )


def _holds(first: date, last: date | None, on: date) -> bool:
    return first <= on and (last is None or on <= last)


def as_of(on: date) -> date:
    """The Monday until which things are counted: who looks every day sees no single one of them arrive."""
    return on - timedelta(days=on.weekday())


def crews_of(program: Program) -> Crews:
    """Those of a program since its first day."""
    return Crews.of(teams_of(program.team_id), program.starts_on)
