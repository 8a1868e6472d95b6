"""Who sees the grid of a team, and who says how far somebody is?

The team and those who lead it, and nobody else: it says where the team is thin, not how good anybody is.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from footpath.people.models import Person, Team
from footpath.people.permissions import reach


def visible_grids(person: Person, on: date) -> QuerySet[Team]:
    """The teams of which somebody sees the grid."""
    mine = reach(person, on)
    return Team.objects.filter(pk__in=mine.member_of | mine.leads) if person.is_active else Team.objects.none()


def may_keep(person: Person, team: Team, on: date) -> bool:
    """Everybody in the team, and those who lead it, put tasks on it."""
    mine = reach(person, on)
    return person.is_active and team.pk in mine.member_of | mine.leads


def leads(person: Person, team: Team, on: date) -> bool:
    """The lead of the team and those above."""
    return person.is_active and team.pk in reach(person, on).leads


def may_set(person: Person, team: Team, whose: Person, on: date) -> bool:
    """Of oneself, in one's own team; those who lead it of everybody."""
    mine = reach(person, on)
    return person.is_active and (team.pk in mine.leads or (person.pk == whose.pk and team.pk in mine.member_of))


def require(is_theirs: bool) -> None:
    """PermissionDenied unless it is."""
    if not is_theirs:
        raise PermissionDenied
