"""Who stands above both sides when two teams want different things?"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from footpath.people.models import Team
from footpath.people.permissions import InTree, tree


class Lead(NamedTuple):
    """Who leads a team."""

    pk: int
    name: str


def above_both(one: Team, other: Team, *, parties: Collection[int] = ()) -> Lead | None:
    """The active lead of the lowest team that both belong to (or are) who is none of `parties` (ids of persons).

    None where the two have no team in common, or nobody is left to lead it: then somebody has to be named. One query
    at most; a circle in the tree ends the walk.
    """
    teams = tree()
    theirs = _way_up(other.pk, teams)
    common = (teams[pk] for pk in _way_up(one.pk, teams) if pk in theirs)
    leads = (Lead(team.lead_id, team.lead_name or "") for team in common if team.lead_id and team.lead_works_here)
    return next((lead for lead in leads if lead.pk not in parties), None)


def _way_up(pk: int | None, teams: Mapping[int, InTree]) -> list[int]:
    way: list[int] = []
    while pk is not None and pk in teams and pk not in way:
        way.append(pk)
        pk = teams[pk].parent_id
    return way
