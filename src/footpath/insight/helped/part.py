"""Of whom is the page: the whole house, or a team with all below it; and is it enough people?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from footpath.insight.permissions import teams_open_to
from footpath.insight.subjects import team_keys
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import reach

LEAST = 5  # people


@dataclass(frozen=True)
class Part:
    """A part of the house; None stands for all of it."""

    team: Team | None
    teams: frozenset[int] | None
    people: int

    @property
    def is_one(self) -> bool:
        """Whether it is a single team."""
        return self.teams is not None and len(self.teams) == 1

    @property
    def is_enough(self) -> bool:
        """Whether what is said of it is said of LEAST people and more."""
        return self.people >= LEAST


def sees_house(person: Person, on: date) -> bool:
    """Champions, and those who lead a team."""
    return person.is_active and (person.champions or bool(reach(person, on).leads))


def parts_of(person: Person, on: date) -> list[Team]:
    """The teams whose pages this person may open, by name."""
    return list(teams_open_to(person, on))


def way_to(person: Person, teams: Sequence[Team], on: date) -> str:
    """The address of the widest page that this person may open, of these teams that are open to them; "" for none."""
    if sees_house(person, on):
        return reverse("did-it-help")
    return reverse("team-did-it-help", args=[teams[0].pk]) if teams else ""


def house(on: date) -> Part:
    """All of it."""
    return Part(None, None, Membership.objects.on(on).values("person").distinct().count())


def of_team(team: Team, person: Person, on: date) -> Part:
    """A team; for those who lead it together with all below it."""
    teams = team_keys(team, person, on)
    here = Membership.objects.on(on).filter(team__in=teams, person__is_active=True)
    return Part(team, teams, here.values("person").distinct().count())
