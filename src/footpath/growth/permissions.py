"""Who may see an action plan, and who may write in it?

Its owner; one partner whom they chose; whoever leads them, if they show it. Of a team's plan: the team and those who
lead it, once it is under way. Nobody else: whoever asks for another one is told that there is none, administrators too.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.growth import states
from footpath.growth.models import Plan
from footpath.people.models import Person, Team
from footpath.people.permissions import reach, tree


def visible_plans(person: Person, on: date) -> QuerySet[Plan]:
    """The plans that somebody may read."""
    if not person.is_active:
        return Plan.objects.none()
    mine = reach(person, on)
    of_team = Q(team__in=mine.leads) | Q(team__in=mine.member_of) & ~Q(state=states.DRAFT)
    shown = Q(partner=person) | Q(shared_with=person) & ~Q(state=states.DRAFT)
    found = Plan.objects.filter(Q(owner=person, team=None) | of_team | shown)
    return found.select_related("owner", "team", "partner", "shared_with").distinct()


def can_write(person: Person, plan: Plan, on: date) -> bool:
    """Its owner; of a team's plan those who lead the team."""
    if not person.is_active:
        return False
    return plan.team_id in reach(person, on).leads if plan.team_id else plan.owner_id == person.pk


def can_tick(person: Person, plan: Plan, on: date) -> bool:
    """Who writes in it; of a team's plan everybody of the team: steps are done by many."""
    return can_write(person, plan, on) or (
        person.is_active and plan.team_id is not None and plan.team_id in reach(person, on).member_of
    )


def can_begin_for(person: Person, team: Team | None, on: date) -> bool:
    """For oneself everybody; for a team those who lead it."""
    return person.is_active and (team is None or team.pk in reach(person, on).leads)


def require_write(plan: Plan, by: Person, on: date) -> None:
    """PermissionDenied for everybody else."""
    if not can_write(by, plan, on):
        raise PermissionDenied


def leaders_of(person: Person, on: date) -> list[Person]:
    """Those who lead somebody, the nearest first: leads of their teams and of those above."""
    teams, mine = tree(), reach(person, on).member_of
    found: dict[int, None] = {}  # in their order
    for team in teams:
        at, way = team if team in mine else None, set[int]()
        while at is not None and at in teams and at not in way:
            way.add(at)
            lead = teams[at].lead_id
            if lead is not None and lead != person.pk:
                found.setdefault(lead)
            at = teams[at].parent_id
    known = Person.objects.filter(is_active=True).in_bulk(list(found))
    return [known[pk] for pk in found if pk in known]
