"""Who is meant by a thank-you note, and who leads them?"""

from collections.abc import Iterable
from datetime import date

from footpath.people.models import Person, Team
from footpath.people.permissions import reach, tree
from footpath.people.queries import members_of, working
from footpath.recognition.models import ThanksChoice


def others_in(team: Team, person: Person, on: date) -> set[int]:
    """Who is thanked with a team: its people, and whoever leads it, but for this one."""
    lead = working(team.lead)
    found = set(members_of(team, on).values_list("pk", flat=True)) | ({lead.pk} if lead else set())
    return found - {person.pk}


def leaders(people: Iterable[Person], on: date) -> dict[int, int]:
    """Of those who want that copies go to whoever leads them, who that is: the nearest who is somebody else."""
    there = {one.pk: one for one in people}
    wanted = ThanksChoice.objects.filter(person__in=there, copies=True).values_list("person_id", flat=True)
    found = {pk: _leader(there[pk], on) for pk in wanted}
    return {pk: lead for pk, lead in found.items() if lead is not None}


def _leader(person: Person, on: date) -> int | None:
    teams, seen = tree(), set[int]()
    at = reach(person, on).home or 0
    while at in teams and at not in seen:
        seen.add(at)
        one = teams[at]
        if one.lead_id not in (None, person.pk) and one.lead_works_here:
            return one.lead_id
        at = one.parent_id or 0
    return None
