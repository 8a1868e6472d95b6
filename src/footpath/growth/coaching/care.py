"""Who is in whose care? Whoever is in a team is in that of its lead, or of the nearest one above who is not they.

Nobody is in their own care, nor anybody who leads a team above the one in which they are led: a boss who lends a hand
is not coached by whom they lead. Where two lead each other, each in a team of their own, neither coaches the other. One
step alone: who leads many teams coaches those who lead them.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from django.db.models import QuerySet

from footpath.people.models import Membership, Person
from footpath.people.permissions import InTree, reach, tree

Pair = tuple[int, int]  # who leads, and whom


def in_care(supervisor: Person, on: date) -> QuerySet[Person]:
    """The people in somebody's care, in alphabetical order."""
    return Person.objects.filter(pk__in=_keys(supervisor, on), is_active=True).order_by("name", "pk")


def is_in_care(supervisor: Person, person: Person, on: date) -> bool:
    """Whether `person` is in the care of `supervisor`."""
    one = reach(supervisor, on)
    if not (supervisor.is_active and person.is_active and one.leads):
        return False
    other = reach(person, on)
    leads = (supervisor.pk, person.pk) in _pairs((person.pk, team) for team in other.member_of)
    return leads and (person.pk, supervisor.pk) not in _pairs((supervisor.pk, team) for team in one.member_of)


def leads_somebody(person: Person, on: date) -> bool:
    """Whether anybody is in their care."""
    return bool(_keys(person, on))


def supervisors(on: date) -> dict[int, set[int]]:
    """Who has anybody in their care, with the keys of these people; several leads may share one."""
    here = Membership.objects.on(on).filter(person__is_active=True)
    pairs = set(_pairs(here.values_list("person_id", "team_id")))
    found: dict[int, set[int]] = {}
    for lead, person in pairs:
        if (person, lead) not in pairs:
            found.setdefault(lead, set()).add(person)
    return found


def _keys(supervisor: Person, on: date) -> set[int]:
    mine = reach(supervisor, on)
    if not supervisor.is_active or not mine.leads:
        return set()
    here = Membership.objects.on(on).filter(team__in=mine.leads, person__is_active=True)
    led = {person for lead, person in _pairs(here.values_list("person_id", "team_id")) if lead == supervisor.pk}
    return led - {lead for lead, _me in _pairs((supervisor.pk, team) for team in mine.member_of)}


def _pairs(memberships: Iterable[tuple[int, int]]) -> Iterator[Pair]:
    """Who leads whom, by these memberships of a person in a team."""
    teams = tree()
    for person, team in memberships:
        line = list(_line(team, teams))
        for at, one in enumerate(line):
            lead = teams[one].lead_id
            if lead is not None and lead != person and teams[one].lead_works_here:
                if person not in {teams[above].lead_id for above in line[at + 1 :]}:
                    yield lead, person
                break


def _line(team: int, teams: Mapping[int, InTree]) -> Iterator[int]:
    """The team and those above it, nearest first; a circle in the tree ends the walk."""
    seen = set[int]()
    at: int | None = team
    while at is not None and at in teams and at not in seen:
        seen.add(at)
        yield at
        at = teams[at].parent_id
