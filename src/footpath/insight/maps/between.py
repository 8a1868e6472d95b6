"""What lies between each two teams, all pairs at once, as far as a reader may see it?

That one team is asked by another, and how often about, everybody may see: it stands on the page of who serves whom. How
it goes between two teams is for those to whom the figures of the two are open; nobody else's leaves this module.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Value

from footpath.insight.permissions import how_many_work, team_keys_open_to
from footpath.insight.scorecards import FEWEST, Period
from footpath.people.edges import Edge, Ends, edges
from footpath.people.models import Organization, Person
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
NONE = Link(0, 0)


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
    working = how_many_work(on)
    alone = frozenset(team for team in here if working.get(team, 0) < 2)
    withheld = alone - opened if not alone & opened or Organization.here().person_measures else alone
    goes = _goes(reader, opened, withheld, now) if opened else {}
    return Between(teams, shown, said, goes, opened, alone, _gone(here, teams, working), withheld)


def _gone(here: set[int], teams: Mapping[int, InTree], working: Mapping[int, int]) -> frozenset[int]:
    """Teams in which nobody works now, and below which there is no team."""
    above = {team.parent_id for team in teams.values()}
    led = {team.pk for team in teams.values() if team.lead_id is not None and team.lead_works_here}
    return frozenset(here - working.keys() - above - led)


def _goes(reader: Person, opened: frozenset[int], withheld: frozenset[int], now: datetime) -> dict[Ends, Goes]:
    period = Period.of(WEEKS, now)
    weeks = (period.since, period.until - timedelta(days=1))
    counted = _counted([*_of_requests(weeks, now), _emergencies(weeks), *_of_reader(reader, now)])
    kept, right, hands, overtook = (
        {ends: row for ends, row in counted[what].items() if row.n >= FEWEST and opened & {*ends}}
        for what in ("kept", "right", "hands", "overtook")
    )
    found = {}
    for ends in {*kept, *right, *hands, *overtook, *counted["recoveries"], *counted["habits"]}:
        if ends[0] != ends[1] and not withheld & {*ends}:
            found[ends] = Goes(
                kept.get(ends),
                right.get(ends),
                recoveries=counted["recoveries"].get(ends, NONE).n,
                emergencies=overtook.get(ends, NONE).n,
                habit=ends in counted["habits"],
                one_person=hands.get(ends, NONE).good == 1,
            )
    return found


def _counted(questions: Sequence[QuerySet[Any, Any]]) -> Mapping[str, Mapping[Ends, Link]]:
    """By what is counted and by two teams; one question for all of it."""
    one, *more = questions
    found: dict[str, dict[Ends, Link]] = defaultdict(dict)
    for row in one.union(*more, all=True):
        found[row["counted"]][row["serves"], row["asks"]] = Link(row["good"], row["cases"])
    return found


def _each(what: str, rows: QuerySet[Any, Any], n: Count, good: Count | Value | None = None) -> QuerySet[Any, Any]:
    """So many of them for each two teams."""
    known = rows.exclude(customer_team=None).select_related(None).order_by()
    ends: QuerySet[Any, Any] = known.values(counted=Value(what), serves=F("team_id"), asks=F("customer_team_id"))
    found: QuerySet[Any, Any] = ends.annotate(cases=n, good=good or Value(0))
    return found


def _of_requests(weeks: tuple[date, date], now: datetime) -> list[QuerySet[Any, Any]]:
    """Promises kept, what was right at first, and through how many people's hands it went; of all teams, as one index
    tells it: asked for those of some teams alone, the database would look each row up.
    """
    told = Outcome.objects.all()
    due = told.filter(promise_week__range=weeks, promise_at__lte=now)
    done = told.filter(done_week__range=weeks, done_at__lte=now)
    had = told.filter(asked_week__range=weeks, asked_at__lte=now)
    return [
        _each("kept", due, Count("kept"), Count("kept", filter=Q(kept=True))),
        _each("right", done, Count("right_first"), Count("right_first", filter=Q(right_first=True))),
        _each("hands", had, Count("provider"), Count("provider", distinct=True)),
    ]


def _of_reader(reader: Person, now: datetime) -> list[QuerySet[Any, Any]]:
    """What is being put right, and habits that are talked about, as far as they see them."""
    open_ones = visible_recoveries(reader, now.date()).filter(state__in=states.JOINED_IN).exclude(CONFIDENTIAL)
    habits = visible_habits(reader, now.date()).filter(ended_at=None)
    return [_each("recoveries", open_ones, Count("pk", distinct=True)), _each("habits", habits, Count("pk"))]


def _emergencies(weeks: tuple[date, date]) -> QuerySet[Any, Any]:
    """How many overtook others; fewer than a few are nobody's pattern."""
    found = Emergency.objects.filter(state=EmergencyState.APPROVED, decided_at__date__range=weeks)
    return _each("overtook", found.exclude(CONFIDENTIAL), Count("pk"))
