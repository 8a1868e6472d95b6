"""Who reads a program, and who looks after one?

Whoever is in it reads it, and whoever leads a team in it; champions and administrators read all of them and look after
them. What the others have done nobody reads: counts of teams alone (told.py).
"""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.growth.models import Program
from footpath.people.models import Person
from footpath.people.permissions import reach, tree


def stewards(person: Person) -> bool:
    """Champions and administrators start programs and look after them."""
    return person.is_active and (person.champions or person.administers)


def visible_programs(person: Person, on: date) -> QuerySet[Program]:
    """Those of everybody, and those of a team that somebody is in or leads, or of one above it."""
    if not person.is_active:
        return Program.objects.none()
    found = Program.objects.select_related("team__hours", "keeper", "survey")
    if stewards(person):
        return found
    return found.filter(Q(team=None) | Q(team__in=line_of_teams(person, on)))


def line_of_teams(person: Person, on: date) -> set[int]:
    """The teams that somebody is in or leads, and all above them."""
    mine = reach(person, on)
    return lines_above(mine.member_of | mine.leads)


def lines_above(below: Iterable[int]) -> set[int]:
    """These teams, and all above them."""
    teams, found = tree(), set[int]()
    waiting: list[int | None] = [*below]
    while waiting:
        team = waiting.pop()
        if team is not None and team not in found and team in teams:
            found.add(team)
            waiting.append(teams[team].parent_id)
    return found


def require(allowed: bool) -> None:
    """PermissionDenied unless it is."""
    if not allowed:
        raise PermissionDenied
