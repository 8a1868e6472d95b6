"""Who leads somebody, and does one of two lead the other?"""

from collections.abc import Iterator, Mapping
from datetime import date

from footpath.people.models import Person
from footpath.people.permissions import InTree, leads_person, reach, tree


def supervisor_of(person: Person, on: date) -> Person | None:
    """Whoever leads their home team, or the nearest above who is not they and works here; None at the top."""
    home = reach(person, on).home
    for lead in leads_above(home, tree()) if home else ():
        if lead != person.pk:
            return Person.objects.get(pk=lead)
    return None


def leads_above(team: int, teams: Mapping[int, InTree]) -> Iterator[int]:
    """The leads of a team and of those above it who work here, the nearest first; a circle ends the walk."""
    for pk in _line(team, teams):
        at = teams[pk]
        if at.lead_id is not None and at.lead_works_here:
            yield at.lead_id


def in_line(one: Person, other: Person, on: date) -> bool:
    """Whether one of the two leads the other, directly or from further up."""
    return leads_person(one, other, on) or leads_person(other, one, on)


def departments() -> dict[int, int]:
    """The department of each team: the team right below the top that it belongs to, or the top itself."""
    teams, found = tree(), {}
    for pk in teams:
        line = list(_line(pk, teams))
        found[pk] = line[-2] if len(line) > 1 else line[-1]
    return found


def _line(team: int, teams: Mapping[int, InTree]) -> Iterator[int]:
    """The team and those above it, the nearest first; a circle ends the walk."""
    seen, at = set[int](), teams.get(team)
    while at is not None and at.pk not in seen:
        seen.add(at.pk)
        yield at.pk
        at = teams.get(at.parent_id or 0)
