"""Who stands above both sides when two teams want different things?"""

from collections.abc import Collection, Mapping

from footpath.people.models import Person, Team


def above_both(one: Team, other: Team, *, parties: Collection[int] = ()) -> Person | None:
    """The active lead of the lowest team that both belong to (or are) who is none of `parties` (ids of persons).

    None where the two have no team in common, or nobody is left to lead it: then somebody has to be named. One query;
    a circle in the tree ends the walk.
    """
    teams = Team.objects.select_related("lead").in_bulk()
    theirs = _way_up(other.pk, teams)
    leads = (teams[pk].lead for pk in _way_up(one.pk, teams) if pk in theirs)
    return next((lead for lead in leads if lead and lead.is_active and lead.pk not in parties), None)


def _way_up(pk: int | None, teams: Mapping[int, Team]) -> list[int]:
    way: list[int] = []
    while pk is not None and pk in teams and pk not in way:
        way.append(pk)
        pk = teams[pk].parent_id
    return way
