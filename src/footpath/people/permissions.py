"""Who may see whom, who leads whom, and who stands above both?"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from footpath.people.models import Membership, Person, Team


@dataclass(frozen=True)
class Reach:
    """The teams in which a person has a part: as a member, and as a lead of them or of a team above."""

    member_of: frozenset[int]
    leads: frozenset[int]
    home: int | None = None  # the team for which they ask, as queries.home_team finds it


def can_administer(person: Person) -> bool:
    """Administrators change settings, people and teams."""
    return person.administers and person.is_active


def can_count_staffing(person: Person) -> bool:
    """Champions (such as HR) and administrators bring in how many people left and were absent; never who."""
    return person.is_active and (person.champions or person.administers)


def leads_person(by: Person, person: Person, on: date) -> bool:
    """Whether `by` leads a team that `person` is in, or one above it; nobody leads themself."""
    return by.pk != person.pk and bool(reach(by, on).leads & reach(person, on).member_of)


def can_lead(by: Person, team: Team) -> bool:
    """The lead of the team, those above, and administrators."""
    return can_administer(by) or (by.is_active and any(one.lead_id == by.pk for one in line_of(team)))


def can_name_lead(by: Person, team: Team) -> bool:
    """Who names the lead of a team: whoever leads a team above it, and administrators."""
    return can_administer(by) or (by.is_active and any(one.lead_id == by.pk for one in line_of(team)[1:]))


def can_plan_for(by: Person, person: Person, on: date) -> bool:
    """Who notes that somebody is away: they themself, whoever leads them, and administrators."""
    return by.is_active and (by.pk == person.pk or can_administer(by) or leads_person(by, person, on))


def can_speak_for(by: Person, end: Person | Team) -> bool:
    """Who says whom a person or team serves: the person; the lead of the team, those above, administrators."""
    if isinstance(end, Team):
        return can_lead(by, end)
    return by.is_active and by.pk == end.pk


def visible_people(_person: Person) -> QuerySet[Person]:
    """Everybody who works here is in everybody's directory."""
    return Person.objects.filter(is_active=True)


def visible_teams(_person: Person) -> QuerySet[Team]:
    """Every team is in everybody's directory."""
    return Team.objects.all()


class InTree(NamedTuple):
    """A team, and where it stands."""

    pk: int
    name: str
    parent_id: int | None
    lead_id: int | None
    lead_name: str | None
    lead_works_here: bool | None
    zone: str


@dataclass
class _Known:
    reaches: dict[tuple[int, date], Reach] = field(default_factory=dict)
    tree: dict[int, InTree] | None = None


_known: ContextVar[_Known | None] = ContextVar("known", default=None)


@contextmanager
def once_a_page() -> Iterator[None]:
    """Within this block the teams and somebody's reach are looked up once: a page asks for them many times. A block in
    another one knows what that one knows.
    """
    if _known.get() is not None:
        yield
        return
    token = _known.set(_Known())
    try:
        yield
    finally:
        _known.reset(token)


def forget() -> None:
    """What was looked up holds no longer: for a verb that has changed a team, or who is in it."""
    if _known.get() is not None:
        _known.set(_Known())


def tree() -> Mapping[int, InTree]:
    """All teams by key, in the order of their names."""
    known = _known.get()
    if known is None or known.tree is None:
        lead = ("lead_id", "lead__name", "lead__is_active")
        rows = Team.objects.values_list("pk", "name", "parent_id", *lead, "hours__zone")
        found = {one.pk: one for one in map(InTree._make, rows)}
        if known is None:
            return found
        known.tree = found
    return known.tree


def reach(person: Person, on: date) -> Reach:
    """In which teams `person` has a part on that day."""
    known = _known.get()
    if known is None:
        return _reach(person, on)
    if (person.pk, on) not in known.reaches:
        known.reaches[person.pk, on] = _reach(person, on)
    return known.reaches[person.pk, on]


def _reach(person: Person, on: date) -> Reach:
    current = Membership.objects.on(on).filter(person=person).order_by("since", "id")
    member_of = list(current.values_list("team_id", flat=True))
    teams = tree()
    own = sorted(team.pk for team in teams.values() if team.lead_id == person.pk)
    led = below(own, {team.pk: team.parent_id for team in teams.values()})
    return Reach(frozenset(member_of), led, home=next(iter([*member_of, *own]), None))


def below(roots: Iterable[int], parents: dict[int, int | None]) -> frozenset[int]:
    """The teams `roots` and every team under them; a circle in the tree ends the walk instead of hanging it."""
    found = set(roots)
    grown = True
    while grown:
        more = {team for team, parent in parents.items() if parent in found} - found
        found |= more
        grown = bool(more)
    return frozenset(found)


def line_of(team: Team) -> list[Team]:
    """The team and the teams above it, nearest first."""
    line: list[Team] = []
    current: Team | None = team
    while current is not None and current not in line:
        line.append(current)
        current = current.parent
    return line
