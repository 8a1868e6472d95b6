"""How soon does a team own and put right what went wrong, what was given for it, and how did it go on?

Durations are in working hours of the team. They differ by powers of ten, so their chart is drawn on logarithms: limits
are computed there and told as hours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp, log

from django.db.models import Count, Q, Sum

from footpath.people.models import Team
from footpath.pure.disclosure import band
from footpath.pure.figures import Tally
from footpath.pure.individuals import Individuals, individuals
from footpath.pure.intervals import Interval, difference_of_means, wilson
from footpath.recovery import states
from footpath.recovery.fairness import ITEMS, half_of
from footpath.recovery.models import Check, Fairness, MakeGood, MakeGoodState, Recovery
from footpath.requests.models import Outcome

YEAR = timedelta(days=365)
HOUR = 3600.0
LEAST = 0.05  # hours: what was owned in the same moment still has a logarithm
FEW, FULL = 5, 10  # people whose answers may be told, in a band and in full


@dataclass(frozen=True)
class Durations:
    """Hours, one a recovery in their order, with an XmR chart of their logarithms; limits in hours."""

    hours: tuple[float, ...]
    chart: Individuals | None

    @property
    def usual(self) -> float | None:
        """The geometric mean, in hours."""
        return exp(self.chart.center) if self.chart else None

    @property
    def limit(self) -> float | None:
        """The upper natural limit, in hours."""
        return exp(self.chart.high) if self.chart else None


@dataclass(frozen=True)
class Given:
    """The ledger of time, in minutes."""

    offered: int
    accepted: int
    delivered: int


@dataclass(frozen=True)
class Compared:
    """Stars after something was put right, and of the others in the same year; the interval of the difference. `gain`
    says whether it is clearly above none: a claim that customers end up happier needs no less.
    """

    after: Tally
    others: Tally
    low: float | None
    high: float | None

    @property
    def gap(self) -> float | None:
        """The difference of the means."""
        if not self.after.n or not self.others.n:
            return None
        return self.after.total / self.after.n - self.others.total / self.others.n

    @property
    def gain(self) -> bool:
        """Whether the whole interval is above none."""
        return self.low is not None and self.low > 0


@dataclass(frozen=True)
class Fair:
    """How many of those who were asked found it fair, one of four questions: few in a band, more exactly."""

    item: str
    n: int
    band: str
    share: float | None = None
    interval: Interval | None = None


def of_team(team: Team, now: datetime) -> list[Recovery]:
    """What was noticed in the last twelve months and not taken back, in its order."""
    found = Recovery.objects.filter(team=team, noticed_at__gt=now - YEAR, noticed_at__lte=now)
    return list(found.exclude(state=states.TAKEN_BACK).order_by("noticed_at", "id"))


def to_own(found: Sequence[Recovery], team: Team) -> Durations:
    """From when it was noticed until somebody owned it."""
    return _durations([(one.noticed_at, one.first_owned_at) for one in found if one.first_owned_at], team)


def to_fix(found: Sequence[Recovery], team: Team) -> Durations:
    """From when it was noticed until it was put right; what turned out not to be right counts to the last time."""
    return _durations([(one.noticed_at, one.fixed_at) for one in found if one.fixed_at], team)


def _durations(spans: Sequence[tuple[datetime, datetime | None]], team: Team) -> Durations:
    calendar = team.calendar
    hours = tuple(max(LEAST, calendar.measure(since, until) / HOUR) for since, until in spans if until)
    return Durations(hours, individuals([log(one) for one in hours]))


def given(team: Team, now: datetime) -> Given:
    """The minutes of twelve months."""
    accepted = Q(state__in=(MakeGoodState.ACCEPTED, MakeGoodState.DELIVERED))
    out = Q(state__in=(MakeGoodState.OFFERED, MakeGoodState.DECLINED)) | accepted
    rows = MakeGood.objects.filter(recovery__team=team, offered_at__gt=now - YEAR, offered_at__lte=now)
    sums = rows.aggregate(
        offered=Sum("minutes", filter=out), accepted=Sum("minutes", filter=accepted), done=Sum("delivered_minutes")
    )
    return Given(sums["offered"] or 0, sums["accepted"] or 0, sums["done"] or 0)


def compared(team: Team, now: datetime) -> Compared:
    """Stars of requests with something that was put right, against those without, done in the same twelve months."""
    rated = Outcome.objects.filter(team=team, done_at__gt=now - YEAR, done_at__lte=now, stars__isnull=False)
    right = Recovery.objects.filter(state__in=(states.VERIFIED, states.LEARNED, states.CLOSED), request__isnull=False)
    wrong = Recovery.objects.filter(request__isnull=False).exclude(state=states.TAKEN_BACK)
    after = _tally(rated.filter(request__in=right.values("request")).values_list("stars", flat=True))
    others = _tally(rated.exclude(request__in=wrong.values("request")).values_list("stars", flat=True))
    low, high = difference_of_means(after, others) or (None, None)
    return Compared(after, others, low, high)


def _tally(stars: Iterable[int | None]) -> Tally:
    kept = [one for one in stars if one]
    return Tally(len(kept), sum(kept), sum(one * one for one in kept))


def fair(team: Team, now: datetime) -> list[Fair]:
    """The last half-year that is over and in which enough people answered; nothing before, so that no single answer
    can be made out of how figures change.
    """
    people = Check.objects.filter(recovery__team=team, rated_on__lt=half_of(now)).order_by().values("rated_on")
    counted = people.annotate(n=Count("person", distinct=True))
    halves = [row["rated_on"] for row in counted if row["rated_on"] and row["n"] >= FEW]
    if not halves:
        return []
    rows = list(Fairness.objects.filter(team=team, half=max(halves)).values_list(*ITEMS))
    found = []
    for at, item in enumerate(ITEMS):
        good, n = sum(row[at] >= 4 for row in rows), len(rows)
        if n >= FULL:
            found.append(Fair(item, n, band(good, n), good / n, wilson(good, n)))
        elif n >= FEW:
            found.append(Fair(item, n, band(good, n)))
    return found
