"""Who may see whom, who leads whom, and who stands above both?"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date

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
    """Who says whom a person or team serves: the person, the lead of the team and those above; administrators."""
    if isinstance(end, Team):
        return can_lead(by, end)
    return by.is_active and (by.pk == end.pk or can_administer(by))


def visible_people(_person: Person) -> QuerySet[Person]:
    """Everybody who works here is in everybody's directory."""
    return Person.objects.filter(is_active=True)


def visible_teams(_person: Person) -> QuerySet[Team]:
    """Every team is in everybody's directory."""
    return Team.objects.all()


_known: ContextVar[dict[tuple[int, date], Reach] | None] = ContextVar("known", default=None)


@contextmanager
def once_a_page() -> Iterator[None]:
    """Within this block somebody's reach is looked up once: a page asks for it many times."""
    token = _known.set({})
    try:
        yield
    finally:
        _known.reset(token)


def reach(person: Person, on: date) -> Reach:
    """In which teams `person` has a part on that day."""
    known = _known.get()
    if known is None:
        return _reach(person, on)
    if (person.pk, on) not in known:
        known[person.pk, on] = _reach(person, on)
    return known[person.pk, on]


def _reach(person: Person, on: date) -> Reach:
    current = Membership.objects.on(on).filter(person=person).order_by("since", "id")
    member_of = list(current.values_list("team_id", flat=True))
    teams = list(Team.objects.values_list("id", "parent_id", "lead_id"))
    own = sorted(pk for pk, _parent, lead in teams if lead == person.pk)
    led = below(own, {pk: parent for pk, parent, _ in teams})
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
