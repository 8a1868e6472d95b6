"""Which departments are there, who belongs to which, and which have nobody in an interdepartmental team?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from footpath.growth.interdepartmental import states
from footpath.growth.models import Council, CouncilMark, CouncilSeat, SpecialTeam
from footpath.people.models import Membership, Person
from footpath.people.permissions import below, tree

FEWEST = 4


@dataclass(frozen=True)
class Gap:
    """A department, or what has to be there in any case, for which nobody speaks."""

    label: str
    team: int | None  # None: nobody has said yet which team that is
    asked: int = 0  # how many were asked and have not answered


def departments() -> list[int]:
    """The highest level of the tree with at least FEWEST teams: under one organization with two directorates those
    within the directorates. In the order of their names.
    """
    teams = tree()
    level = [one.pk for one in teams.values() if one.parent_id not in teams]
    while len(level) < FEWEST:
        under = {one: [team.pk for team in teams.values() if team.parent_id == one] for one in level}
        if not any(under.values()):
            break
        level = [part for one in level for part in under[one] or [one]]
    return sorted(level, key=lambda one: teams[one].name)


def parts_of(team: int) -> frozenset[int]:
    """A department with every team in it."""
    return below([team], {one.pk: one.parent_id for one in tree().values()})


def department_of(teams: Iterable[int]) -> int | None:
    """In which department these teams lie; the first that does."""
    at_home = {part: one for one in departments() for part in parts_of(one)}
    return next((at_home[one] for one in teams if one in at_home), None)


def works_in(person: Person, team: int, on: date) -> bool:
    """Whether somebody is in this team or one below it, or leads one of them."""
    parts = parts_of(team)
    leads = any(one.lead_id == person.pk for one in tree().values() if one.pk in parts)
    return leads or Membership.objects.on(on).filter(person=person, team__in=parts).exists()


def may_be_spoken_for(council: Council) -> list[int]:
    """The departments, and the teams that are marked."""
    marked = [one for one in council.marks.values_list("team_id", flat=True)]
    found = departments()
    return found + [one for one in marked if one not in found]


def gaps(council: Council, seats: Sequence[CouncilSeat], on: date) -> list[Gap]:
    """Departments for which nobody speaks; then HR and training where nobody of them is there. `seats`: of those who
    said yes or are asked. A department in which nobody works any more has nobody to ask.
    """
    teams, taken = tree(), [one for one in seats if one.state == states.TAKEN]
    spoken, asked = {one.team_id for one in taken}, [one.team_id for one in seats if one.state == states.INVITED]
    marks = {SpecialTeam(one.what): one.team_id for one in CouncilMark.objects.filter(council=council)}
    names = {team: f"{teams[team].name} ({what.label})" for what, team in marks.items()}
    missing = [one for one in _staffed(departments(), on) if one not in spoken]
    found = [Gap(names.get(one, teams[one].name), one, asked.count(one)) for one in missing]
    people = [one.person_id for one in taken]
    here = set(Membership.objects.on(on).filter(person__in=people).values_list("team_id", flat=True)) | spoken
    for what in SpecialTeam:
        team = marks.get(what)
        there = team is not None and bool(parts_of(team) & here)
        if what == SpecialTeam.TRAINING and not there:
            there = Person.objects.filter(pk__in=people, champions=True).exists()
        if there or team in {one.team for one in found if team}:
            continue
        if team is None:
            found.append(Gap(_("%(what)s: say which team it is") % {"what": what.label}, None))
        else:
            found.append(Gap(names[team], team, asked.count(team)))
    return found


def _staffed(found: Iterable[int], on: date) -> list[int]:
    """Those in which somebody works, or that somebody leads from outside."""
    members = set(Membership.objects.on(on).filter(person__is_active=True).values_list("team_id", flat=True))
    busy = members | {one.pk for one in tree().values() if one.lead_id}
    return [one for one in found if parts_of(one) & busy]
