"""What lies between each two teams, all pairs at once, as far as a reader may see it?

That one team is asked by another, and how often about, everybody may see: it stands on the page of who serves whom. How
it goes between two teams is for those to whom the figures of the two are open; nobody else's is even counted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from footpath.insight.permissions import team_keys_open_to, with_one_person
from footpath.insight.scorecards import FEWEST, Period
from footpath.people.edges import Edge, Ends, edges
from footpath.people.models import Membership, Organization, Person
from footpath.people.permissions import InTree, tree
from footpath.pure.links import Link
from footpath.recovery import states
from footpath.recovery.permissions import visible_recoveries
from footpath.requests.dependence import asked
from footpath.requests.emergency_record import CONFIDENTIAL
from footpath.requests.habits import visible_habits
from footpath.requests.models import Emergency, Outcome
from footpath.requests.models.overtaking import EmergencyState

WEEKS = 26


@dataclass(frozen=True)
class Goes:
    """How it goes from one team to another in half a year; None: too few cases, or not for this reader."""

    kept: Link | None = None  # of the promises that fell due
    right: Link | None = None  # of what was accepted, as it was first delivered
    recoveries: int = 0  # that the reader sees and are not right yet
    emergencies: int = 0  # that were let in front of others
    habit: bool = False  # they have become the habit, and the talk about it is open
    one_person: bool = False  # all of it went through the hands of one person, whoever that is


UNSEEN = Goes()


@dataclass(frozen=True)
class Between:
    """All of it: who asked whom how often in a year, who says so, how it goes where that is open to the reader."""

    teams: Mapping[int, InTree]
    asked: Mapping[Ends, int]
    said: Mapping[Ends, Edge]
    goes: Mapping[Ends, Goes]
    open: frozenset[int]  # teams whose figures are open to the reader
    alone: frozenset[int]  # teams in which one person works, or nobody
    gone: frozenset[int]  # teams in which nobody works any more
    withheld: frozenset[int] = field(default_factory=frozenset)  # of whose figures nothing may be told

    @property
    def ends(self) -> list[Ends]:
        """Everybody who serves another one: often enough, or because somebody says so; by names."""
        often = {ends for ends, n in self.asked.items() if n >= FEWEST}
        known = [ends for ends in often | self.said.keys() if ends[0] in self.teams and ends[1] in self.teams]
        return sorted(known, key=lambda ends: (self.named(ends[0]), self.named(ends[1])))

    def named(self, team: int) -> tuple[str, int]:
        """By which teams are put in order."""
        return self.teams[team].name.casefold(), team

    def is_open(self, one: int, other: int) -> bool:
        """Whether the figures between the two are open to the reader."""
        return one in self.open or other in self.open


def between(reader: Person, now: datetime) -> Between:
    """What lies between all teams, for this reader. A fixed number of questions.

    Figures of one single person are told to that person and to those who lead there, as subjects.why_withheld has it:
    whoever is in such a team is that person. To nobody where figures of persons are switched off.
    """
    on = now.date()
    teams, shown, said = tree(), asked(now), edges(on)
    opened = team_keys_open_to(reader, on)
    here = {pk for ends in (*shown, *said) for pk in ends}
    alone = with_one_person(here, on)
    withheld = alone - opened if not alone & opened or Organization.here().person_measures else alone
    goes = _goes(reader, opened, withheld, now) if opened else {}
    return Between(teams, shown, said, goes, opened, alone, _gone(here, teams, on), withheld)


def _gone(here: set[int], teams: Mapping[int, InTree], on: date) -> frozenset[int]:
    """Teams in which nobody works now, and below which there is no team."""
    inhabited = set(Membership.objects.on(on).filter(person__is_active=True).values_list("team_id", flat=True))
    above = {team.parent_id for team in teams.values()}
    led = {team.pk for team in teams.values() if team.lead_id is not None and team.lead_works_here}
    return frozenset(here - inhabited - above - led)


def _goes(reader: Person, opened: frozenset[int], withheld: frozenset[int], now: datetime) -> dict[Ends, Goes]:
    period = Period.of(WEEKS, now)
    mine = Q(team__in=opened) | Q(customer_team__in=opened)
    told = Outcome.objects.filter(mine).exclude(customer_team=None).order_by()
    weeks = (period.since, period.until - timedelta(days=1))
    kept = _links(told.filter(promise_week__range=weeks, promise_at__lte=now), "kept")
    right = _links(told.filter(done_week__range=weeks, done_at__lte=now), "right_first")
    hands = _hands(told.filter(asked_week__range=weeks, asked_at__lte=now))
    recoveries = _recoveries(reader, now)
    overtook = _emergencies(mine, weeks)
    habits = set(visible_habits(reader, now.date()).filter(ended_at=None).values_list("team_id", "customer_team_id"))
    found = {}
    for ends in {*kept, *right, *hands, *recoveries, *overtook, *habits}:
        if ends[0] != ends[1] and not withheld & {*ends}:
            counts = recoveries.get(ends, 0), overtook.get(ends, 0)
            found[ends] = Goes(kept.get(ends), right.get(ends), *counts, ends in habits, hands.get(ends, 0) == 1)
    return found


def _links(rows: QuerySet[Outcome], column: str) -> dict[Ends, Link]:
    counts = {"n": Count(column), "good": Count(column, filter=Q(**{column: True}))}
    found = rows.values_list("team_id", "customer_team_id").annotate(**counts)
    return {(team, customer): Link(good, n) for team, customer, n, good in _known(found) if n >= FEWEST}


def _hands(rows: QuerySet[Outcome]) -> dict[Ends, int]:
    """Through how many people's hands it went, where it was often enough."""
    counts = {"n": Count("provider"), "people": Count("provider", distinct=True)}
    found = rows.values_list("team_id", "customer_team_id").annotate(**counts)
    return {(team, customer): people for team, customer, n, people in _known(found) if n >= FEWEST}


def _recoveries(reader: Person, now: datetime) -> dict[Ends, int]:
    found = visible_recoveries(reader, now.date()).filter(state__in=states.JOINED_IN).exclude(CONFIDENTIAL)
    counted = (
        found.exclude(customer_team=None).select_related(None).order_by().values_list("team_id", "customer_team_id")
    )
    return {(team, customer): n for team, customer, n in _known(counted.annotate(n=Count("pk", distinct=True)))}


def _emergencies(mine: Q, weeks: tuple[date, date]) -> dict[Ends, int]:
    """How many overtook others; fewer than a few are nobody's pattern."""
    found = Emergency.objects.filter(mine, state=EmergencyState.APPROVED, decided_at__date__range=weeks)
    counted = found.exclude(CONFIDENTIAL).exclude(customer_team=None).order_by()
    rows = _known(counted.values_list("team_id", "customer_team_id").annotate(n=Count("pk")))
    return {(team, customer): n for team, customer, n in rows if n >= FEWEST}


def _known(rows: Iterable[Any]) -> Iterable[Any]:
    """As they are; the types of annotated rows are not known."""
    return rows
