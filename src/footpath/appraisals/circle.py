"""Who is around somebody: who leads them, whom they lead, and whom they have really served?"""

from collections.abc import Collection
from datetime import date, datetime
from random import Random

from django.db.models import Q

from footpath.appraisals import states
from footpath.people.importing import usual_hours
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import line_of, reach
from footpath.people.queries import home_team
from footpath.pure.working_time import Calendar
from footpath.requests.models import ServiceRequest


def supervisor_of(person: Person, on: date) -> Person | None:
    """Who leads their team, or the nearest one above who is somebody else; None for whoever nobody leads."""
    home = home_team(person, on)
    for team in line_of(home) if home else ():
        if team.lead is not None and team.lead.is_active and team.lead_id != person.pk:
            return team.lead
    return None


def calendar_of(person: Person, on: date) -> Calendar:
    """When they work."""
    team = home_team(person, on)
    return (team.hours if team is not None else usual_hours()).calendar


def reports_of(person: Person, on: date) -> set[int]:
    """Who is in a team that they lead, and who leads a team right below one."""
    own = Team.objects.filter(lead=person)
    there = Membership.objects.on(on).filter(team__in=own, person__is_active=True)
    below = Team.objects.filter(parent__in=own, lead__is_active=True)
    return {*there.values_list("person_id", flat=True), *below.values_list("lead_id", flat=True)} - {person.pk}


def served_by(person: Person, now: datetime, *, but: Collection[int] = ()) -> list[int]:
    """Everybody outside their team to whom they have delivered something in half a year, each of them once; nobody who
    asked in confidence, has left, or is among `but`.
    """
    found = ServiceRequest.objects.filter(assignee=person, delivered_at__gte=now - states.LOOKED_BACK)
    found = found.filter(delivered_at__lte=now, service__confidential=False)
    found = found.filter(Q(version=None) | Q(version__confidential=False)).order_by()
    pairs = found.values_list("asked_for", "asker").distinct()
    team = Membership.objects.on(now.date()).filter(team__in=reach(person, now.date()).member_of)
    near = {person.pk, *but, *team.values_list("person_id", flat=True)}
    people = {asked_for or asker for asked_for, asker in pairs} - near - {None}
    return sorted(Person.objects.filter(pk__in=people, is_active=True).values_list("pk", flat=True))


def drawn(people: Collection[int], seed: str) -> list[int]:
    """All of them in the order in which they are drawn: the same for the same seed."""
    order = sorted(people)
    Random(seed).shuffle(order)
    return order
