"""What matters most in a part of the house with several teams: which areas, in how many of them?

Only for those who lead all of them, each team by the evidence of its own page; a team in which one person works, or
nobody, stands in none of it. Of fewer than three teams nothing is said: they have their own pages.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.insight.needs import area_names, needs_of_teams
from footpath.insight.needs_lines import Needs
from footpath.insight.partners import Way
from footpath.insight.permissions import with_one_person
from footpath.insight.subjects import team_keys
from footpath.people.models import Person, Team

LEAST = 3  # teams
MOST = 60  # teams that are looked at: a part with more is looked at below


@dataclass(frozen=True)
class InPart:
    """One area with the teams in which a source sees a need, and those in which it may be one; by name."""

    title: str
    need: list[Way]
    perhaps: list[Way]


@dataclass(frozen=True)
class Part:
    """The areas of a part of the house, in the order of the library; where too few teams count, only how many."""

    team: Team
    teams: int
    areas: list[InPart]
    few: bool


def part_of(team: Team, person: Person, now: datetime) -> Part:
    """Together with all teams below it that somebody leads."""
    keys = team_keys(team, person, now.date())
    counted = keys - with_one_person(keys, now.date())
    teams = list(Team.objects.filter(pk__in=counted).order_by("name", "pk")[:MOST])
    if len(teams) < LEAST:
        return Part(team, len(teams), [], few=True)
    found = needs_of_teams(teams, person, now)
    areas = [_area(title, found) for title in area_names().values()]
    return Part(team, len(teams), [one for one in areas if one.need or one.perhaps], few=False)


def _area(title: str, found: Iterable[Needs]) -> InPart:
    need, perhaps = [], []
    for one in found:
        here = next((area for area in (*one.few, *one.others) if area.title == title), None)
        way = Way(one.team.name, reverse("team-needs", args=[one.team.pk]))
        if here is not None and here.needs:
            need.append(way)
        elif here is not None and here.perhaps:
            perhaps.append(way)
    return InPart(title, need, perhaps)


def lead_words(part: Part) -> str:
    """What the page says of itself."""
    return _("Of %(n)d teams with two people or more, in the order of names.") % {"n": part.teams}
