"""What became of the promises that people of a team gave?

The first promise of each delivery, as the figure `promises_kept` counts it: from the moment on which it was due, though
the request may be open still.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import TruncMonth

from footpath.insight.scorecards import FEWEST
from footpath.people.models import Team
from footpath.pure.intervals import wilson
from footpath.requests.models import Promise
from footpath.requests.models.promised import PromiseKind

MONTHS = 12  # this one included
RELEASED = "released"


@dataclass(frozen=True)
class Month:
    """The promises that fell due in one month: kept on their last day, kept early, broken; and those that were moved at
    the customer's wish, which count neither way.
    """

    since: date
    kept: int
    early: int
    broken: int
    released: int


@dataclass(frozen=True)
class Odds:
    """What the odds said of those promises that had any: their mean, how many they were, and how many were kept."""

    said: float
    n: int
    kept: int

    @property
    def share(self) -> float:
        """How many were kept."""
        return self.kept / self.n

    @property
    def interval(self) -> tuple[float, float]:
        """Where that share likely lies."""
        return wilson(self.kept, self.n)

    @property
    def code(self) -> str:
        """as_said, more or fewer: whether the odds lie within the interval."""
        low, high = self.interval
        return "as_said" if low <= self.said <= high else "more" if self.said < low else "fewer"


@dataclass(frozen=True)
class Given:
    """All of them: month by month, and beside the odds (None: too few had any). `withheld` says why nothing is told."""

    months: tuple[Month, ...] = ()
    odds: Odds | None = None
    withheld: str = ""

    @property
    def counted(self) -> int:
        """How many were kept or broken."""
        return sum(month.kept + month.early + month.broken for month in self.months)

    @property
    def kept(self) -> int:
        """How many of them were kept."""
        return sum(month.kept + month.early for month in self.months)

    @property
    def is_told(self) -> bool:
        """Whether there are enough to say anything."""
        return not self.withheld and self.counted >= FEWEST


def given_by(team: Team, now: datetime) -> Given:
    """Of the last months, in which the team itself works. Two queries."""
    zone = ZoneInfo(team.hours.zone)
    since = _first_month(now.astimezone(zone).date())
    begin = datetime(since.year, since.month, 1, tzinfo=zone)
    first = Promise.objects.filter(kind=PromiseKind.DELIVERY, supersedes=None)
    rows = {row["since"].date(): row for row in _due(first, team, begin, now, zone)}
    moved = {row["since"].date(): row["n"] for row in _released(first, team, begin, now, zone)}
    months = tuple(_month(one, rows.get(one), moved.get(one, 0)) for one in sorted({*rows, *moved}))
    n, kept = (sum(row[name] for row in rows.values()) for name in ("odds_n", "odds_kept"))
    said = sum(row["odds_sum"] or 0.0 for row in rows.values())
    return Given(months, Odds(said / n, n, kept) if n >= FEWEST else None)


def _first_month(day: date) -> date:
    month = day.year * 12 + day.month - MONTHS
    return date(month // 12, month % 12 + 1, 1)


def _due(
    first: QuerySet[Promise], team: Team, begin: datetime, now: datetime, zone: ZoneInfo
) -> Iterable[Mapping[str, Any]]:
    """What was kept and broken, and what the odds had said, by the month in which it was due."""
    counted = first.filter(
        request__outcome__team=team,
        request__outcome__promise_week__gte=begin.date() - timedelta(days=6),
        request__outcome__promise_at__range=(begin, now),
        request__outcome__kept__isnull=False,
    )
    kept = Q(request__outcome__kept=True)
    return (
        counted.annotate(since=TruncMonth("request__outcome__promise_at", tzinfo=zone))
        .values("since")
        .annotate(
            n=Count("pk"),
            well=Count("pk", filter=kept),
            ahead=Count("pk", filter=Q(request__outcome__early=True)),
            odds_n=Count("odds"),
            odds_kept=Count("odds", filter=kept),
            odds_sum=Sum("odds"),
        )
        .order_by("since")
    )


def _released(
    first: QuerySet[Promise], team: Team, begin: datetime, now: datetime, zone: ZoneInfo
) -> Iterable[Mapping[str, Any]]:
    """What was moved at the customer's wish, by the month in which it had been due."""
    moved = first.filter(request__team=team, verdict__outcome=RELEASED, due_at__range=(begin, now))
    by_month = moved.annotate(since=TruncMonth("due_at", tzinfo=zone)).values("since")
    return by_month.annotate(n=Count("pk")).order_by("since")


def _month(since: date, row: Mapping[str, Any] | None, released: int) -> Month:
    if row is None:
        return Month(since, 0, 0, 0, released)
    return Month(since, row["well"] - row["ahead"], row["ahead"], row["n"] - row["well"], released)
