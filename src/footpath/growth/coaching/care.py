"""Who is in whose care? Whoever is in a team is in that of its lead, or of the nearest one above who is not they.

Nobody is in their own care, nor anybody in the care of somebody whom they lead themself: where two lead each other, no
one of them coaches the other. One step alone: who leads many teams coaches those who lead them.
"""

from collections.abc import Iterator
from datetime import date

from django.db.models import QuerySet

from footpath.people.models import Membership, Person
from footpath.people.permissions import reach, tree


def in_care(supervisor: Person, on: date) -> QuerySet[Person]:
    """The people in somebody's care, in alphabetical order."""
    return Person.objects.filter(pk__in=_keys(supervisor, on), is_active=True).order_by("name", "pk")


def is_in_care(supervisor: Person, person: Person, on: date) -> bool:
    """Whether `person` is in the care of `supervisor`."""
    return person.is_active and person.pk in _keys(supervisor, on)


def leads_somebody(person: Person, on: date) -> bool:
    """Whether anybody is in their care."""
    return bool(reach(person, on).leads) and in_care(person, on).exists()


def supervisors(on: date) -> dict[int, set[int]]:
    """Who has anybody in their care, with the keys of these people; several leads may share one."""
    found: dict[int, set[int]] = {}
    here = Membership.objects.on(on).filter(person__is_active=True).values_list("person_id", "team_id")
    for person, team in here:
        lead = _nearest(team, person)
        if lead is not None:
            found.setdefault(lead, set()).add(person)
    led = {(lead, person) for lead, people in found.items() for person in people}
    for lead, people in found.items():
        people -= {person for person in people if (person, lead) in led}
    return {lead: people for lead, people in found.items() if people}


def _keys(supervisor: Person, on: date) -> set[int]:
    mine = reach(supervisor, on)
    if not supervisor.is_active or not mine.leads:
        return set()
    here = Membership.objects.on(on).filter(team__in=mine.leads, person__is_active=True)
    found = {
        person for person, team in here.values_list("person_id", "team_id") if _nearest(team, person) == supervisor.pk
    }
    return found - set(_leads_above(supervisor, on))


def _leads_above(person: Person, on: date) -> Iterator[int]:
    """All who lead somebody, in whatever team and however far above."""
    teams = tree()
    for at in reach(person, on).member_of:
        for team in _line(at):
            lead = teams[team].lead_id
            if lead is not None and lead != person.pk:
                yield lead


def _nearest(team: int, person: int) -> int | None:
    """Who leads somebody in this team: its lead, else the nearest above, who works here and is not they."""
    teams = tree()
    for at in _line(team):
        one = teams[at]
        if one.lead_id is not None and one.lead_id != person and one.lead_works_here:
            return one.lead_id
    return None


def _line(team: int) -> Iterator[int]:
    """The team and those above it; a circle in the tree ends the walk."""
    teams, seen, at = tree(), set[int](), team
    while at in teams and at not in seen:
        seen.add(at)
        yield at
        above = teams[at].parent_id
        if above is None:
            return
        at = above
