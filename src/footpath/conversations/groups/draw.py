"""Who can be asked to a focus group, in which shares, and who must not sit at one table?"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Count

from footpath.conversations.groups.permissions import judged
from footpath.conversations.models import FocusStudy
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import below, line_of, reach, tree
from footpath.pure.strata import drawn
from footpath.requests.dependence import asked
from footpath.requests.models import ServiceRequest
from footpath.requests.pace import LOOKED_BACK

RESERVES = 24  # drawn besides those who are asked, for every no
Stratum = tuple[int, bool]  # a team of customers; whether they lead


@dataclass(frozen=True)
class Candidate:
    """Somebody who could be asked: for which team they ask, which teams they lead, and those they are in."""

    person: int
    team: int
    leads: frozenset[int]
    member_of: frozenset[int]


@dataclass
class Field:
    """All who can be asked, by stratum, and how much weighs each."""

    people: dict[Stratum, list[int]] = field(default_factory=dict)
    weights: dict[Stratum, float] = field(default_factory=dict)
    by_person: dict[int, Candidate] = field(default_factory=dict)

    def __len__(self) -> int:
        """How many."""
        return len(self.by_person)

    def apart(self, one: int, other: int) -> bool:
        """Whether one of them is above the other."""
        first, second = self.by_person[one], self.by_person[other]
        return bool(first.leads & second.member_of or second.leads & first.member_of)


def customers(team: Team, service_id: int | None, now: datetime) -> dict[int, int]:
    """How many requests of the last 180 days each other team has sent: to the team and those under it, or for the
    one service.
    """
    inside = judged(team)
    found: dict[int, int] = {}
    if service_id is None:
        for (provider, customer), n in asked(now).items():
            if provider in inside and customer not in inside:
                found[customer] = found.get(customer, 0) + n
        return found
    rows = ServiceRequest.objects.filter(service=service_id, submitted_at__gte=now - LOOKED_BACK)
    counts = rows.exclude(customer_team=None).exclude(customer_team__in=inside).order_by().values_list("customer_team")
    return {team_id: n for team_id, n in counts.annotate(n=Count("pk")) if team_id}


def field_of(
    team: Team, service_id: int | None, now: datetime, *, besides: Collection[int] = (), host: Person | None = None
) -> Field:
    """Everybody who can be asked: of the teams that really ask, nobody of the team it is about or above it, nobody in
    `besides`, and nobody whom the host leads.
    """
    asks = customers(team, service_id, now)
    if not asks:
        return Field()
    today, inside = now.date(), judged(team)
    parents = {one.pk: one.parent_id for one in tree().values()}
    member_of = _memberships(asks, today)
    led = _led(parents, set(member_of))
    out = {one.lead_id for one in line_of(team)} | set(besides)
    under_host = reach(host, today).leads if host else frozenset[int]()
    found = Field()
    for pk, teams in member_of.items():
        theirs, leads = frozenset(teams), led.get(pk, frozenset[int]())
        if pk in out or (theirs | leads) & inside or theirs & under_host:
            continue
        home = next(one for one in teams if one in asks)
        found.by_person[pk] = Candidate(pk, home, leads, theirs)
        found.people.setdefault((home, bool(leads)), []).append(pk)
    sizes: dict[int, int] = {}
    for (home, _leads), people in found.people.items():
        sizes[home] = sizes.get(home, 0) + len(people)
    found.weights = {key: asks[key[0]] * len(people) / sizes[key[0]] for key, people in found.people.items()}
    return found


def _memberships(asks: Collection[int], today: date) -> dict[int, list[int]]:
    """In which teams is everybody who is in one of these, the one they have been in longest first?"""
    among = Membership.objects.on(today).filter(team__in=list(asks), person__is_active=True).values("person")
    found: dict[int, list[int]] = {}
    rows = Membership.objects.on(today).filter(person__in=among).order_by("person", "since", "id")
    for person, team in rows.values_list("person_id", "team_id"):
        found.setdefault(person, []).append(team)
    return found


def _led(parents: dict[int, int | None], people: set[int]) -> dict[int, frozenset[int]]:
    """The teams that each of these people leads, with all under them."""
    own: dict[int, list[int]] = {}
    for one in tree().values():
        if one.lead_id in people and one.lead_id is not None:
            own.setdefault(one.lead_id, []).append(one.pk)
    return {pk: below(teams, parents) for pk, teams in own.items()}


def order_of(found: Field, study: FocusStudy, number: int) -> list[int]:
    """Whom a group asks, in which order: by lots of the study, the same each time."""
    steps = (study.seats, study.invites, study.invites + RESERVES)
    return drawn(found.people, found.weights, steps, study.seed + 7919 * number, apart=found.apart)


def sits_above(one: Person, other: Person, on: date) -> bool:
    """Whether one of the two leads the other, however far up."""
    first, second = reach(one, on), reach(other, on)
    return bool(first.leads & second.member_of or second.leads & first.member_of)
