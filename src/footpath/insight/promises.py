"""How good have a team's dates been, and what follows for the next one?"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from footpath.insight.promises_given import Given, given_by
from footpath.insight.subjects import why_withheld
from footpath.people.models import Person, Team
from footpath.pure.figures import Figure
from footpath.pure.intervals import by_chance, wilson
from footpath.pure.quote import DRIFT, PROVISIONAL
from footpath.requests.learning import Learned, learned_of
from footpath.requests.models import TeamForecast
from footpath.requests.promise_record import LEVELS, Record, Stretch

ENOUGH = 30  # requests, from which on a share is judged
LEAST = 20  # in one part of the drawing: of fewer, chance alone may put it anywhere
ABOUT_THE_TEAM = (PROVISIONAL, DRIFT)
AS_SAID, MORE, FEWER = "as_said", "more", "fewer"


@dataclass(frozen=True)
class Held:
    """Of `n` dates at the chance that was `said` so many held; chance alone puts that between `low` and `high`."""

    said: float
    n: int
    count: int
    low: int
    high: int

    @classmethod
    def of(cls, said: float, n: int, count: int) -> "Held":
        """With what chance alone would do."""
        return cls(said, n, count, *by_chance(n, said))

    @property
    def share(self) -> float:
        """How many held."""
        return self.count / self.n

    @property
    def figure(self) -> Figure:
        """The share with its 95 % interval."""
        return Figure(self.n, self.share, *wilson(self.count, self.n))

    @property
    def chance(self) -> tuple[float, float]:
        """The share, too, that chance alone would make."""
        return self.low / self.n, self.high / self.n

    @property
    def code(self) -> str:
        """As said, or more or fewer than chance explains."""
        return FEWER if self.count < self.low else MORE if self.count > self.high else AS_SAID


@dataclass(frozen=True)
class Part:
    """Some months or weeks together, until their last day: what held at each of LEVELS, and how far ahead, in working
    seconds, the middle date at 17 in 20 lay.
    """

    since: date
    until: date
    held: tuple[Held, ...]
    ahead: float

    @property
    def n(self) -> int:
        """How many requests."""
        return self.held[0].n

    @property
    def at_85(self) -> Held:
        """What the drawing shows."""
        return self.held[1]

    @property
    def at_50(self) -> Held:
        """Beside it."""
        return self.held[0]


@dataclass(frozen=True)
class Next:
    """What the next date rests on: how many past ones correct it, what share of them would have held uncorrected at
    17 in 20, and at which level it is taken therefore. flags and drift: as pure.quote has them; simulated: the queue is
    played through, since that does better in the team's past.
    """

    n_promises: int
    kept_at_85: float
    level_for_85: float
    flags: tuple[str, ...]
    drift_since: date | None
    drift_fewer: bool
    simulated: bool


@dataclass(frozen=True)
class Promises:
    """All that the page says. `newest` is None where nothing has come due, `recorded_at` where nobody has looked yet,
    `next` where the team has still to be learned. finished: how many requests of the team ever were.
    """

    team: Team
    unit: str
    newest: Part | None
    parts: tuple[Part, ...]
    to_come: int
    finished: int
    next: Next | None
    given: Given
    recorded_at: datetime | None
    made_at: datetime

    @property
    def is_enough(self) -> bool:
        """Whether the share may be judged."""
        return self.newest is not None and self.newest.n >= ENOUGH

    @property
    def day_seconds(self) -> int:
        """How long a working day of the team is."""
        return self.team.hours.day_seconds


def promises_of(team: Team, reader: Person, now: datetime) -> Promises:
    """How good the dates of a team have been, for this reader; the walk through its past was made by the worker."""
    row = TeamForecast.objects.filter(team=team).values_list("record", "recorded_at").first()
    kept, recorded_at = row or ({}, None)
    record = Record.from_json(kept)
    learned, parts = learned_of(team, now), tuple(together(record))
    why = why_withheld({team.pk}, reader, now.date())
    return Promises(
        team=team,
        unit=record.unit,
        newest=replace(_part(record.newest, record.unit), until=parts[-1].until) if record.newest else None,
        parts=parts,
        to_come=record.to_come,
        finished=learned.model.cohort.outcomes,
        next=None if learned.still_learning else _next(learned, ZoneInfo(team.hours.zone), now),
        given=Given(withheld=why) if why else given_by(team, now),
        recorded_at=recorded_at,
        made_at=now,
    )


def _next(learned: Learned, zone: ZoneInfo, now: datetime) -> Next:
    quote = learned.model.quote(0, now.timestamp())  # of no kind: what is asked of it holds for every kind
    basis, own = quote.basis, learned.simulated
    since = basis.drift_since
    following = Next(
        n_promises=basis.n_promises,
        kept_at_85=basis.kept_at_85,
        level_for_85=basis.level_for_85,
        flags=tuple(flag for flag in quote.flags if flag in ABOUT_THE_TEAM),
        drift_since=None if since is None else datetime.fromtimestamp(since, zone).date(),
        drift_fewer=bool(basis.drift_fewer),
        simulated=own is not None,
    )
    if own is None:
        return following
    level = float(own.level(own.raised(LEVELS[1])))
    return replace(following, n_promises=own.heard, kept_at_85=float(own.share(LEVELS[1])), level_for_85=level)


def together(record: Record) -> list[Part]:
    """Months or weeks as the drawing shows them: neighbors together until there are LEAST; what is left at the end
    belongs to the last.
    """
    groups: list[list[Stretch]] = [[]]
    for stretch in record.stretches:
        if sum(one.quoted for one in groups[-1]) >= LEAST:
            groups.append([])
        groups[-1].append(stretch)
    if len(groups) > 1 and sum(one.quoted for one in groups[-1]) < LEAST:
        rest = groups.pop()
        groups[-1] += rest
    return [_one_of(group, record.unit) for group in groups if group]


def _one_of(group: Sequence[Stretch], unit: str) -> Part:
    n = sum(one.quoted for one in group)
    held = tuple(sum(counts) for counts in zip(*(one.held for one in group), strict=True))
    ahead = sum(one.ahead * one.quoted for one in group) / n
    part = _part(Stretch(group[0].since, n, held, ahead), unit)
    return replace(part, until=_last_day(group[-1].since, unit))


def _part(stretch: Stretch, unit: str) -> Part:
    held = tuple(Held.of(said, stretch.quoted, count) for said, count in zip(LEVELS, stretch.held, strict=True))
    return Part(stretch.since, _last_day(stretch.since, unit), held, stretch.ahead)


def _last_day(since: date, unit: str) -> date:
    return last_of_month(since) if unit == "month" else since + timedelta(days=6)


def last_of_month(since: date) -> date:
    """The last day of the month in which a day lies."""
    return since.replace(day=monthrange(since.year, since.month)[1])
