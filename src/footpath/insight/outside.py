"""Do services inside hold the same standards as those promised outside, and where are they weaker?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, F, Q

from footpath.catalog.models import Agreement, OutsideKind, OutsideStandard, OutsideVersion, PutBeside, Service
from footpath.catalog.outside_standards.permissions import can_put_beside, visible_outside_standards
from footpath.catalog.permissions import visible_services
from footpath.insight.permissions import team_keys_open_to, with_one_person
from footpath.insight.scorecards import FEWEST
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.pure.figures import Figure, Tally
from footpath.pure.intervals import share_figure
from footpath.pure.same_standard import Amount, Beside, beside
from footpath.requests.measures import by_column
from footpath.requests.models import Commitment, Need, Serving

WEEKS = 26
YEAR = timedelta(days=365)
TARGETS = {OutsideKind.RESPONSE: "first_response", OutsideKind.DELIVERY: "delivery"}
REAL = {
    OutsideKind.RESPONSE: "first_response",
    OutsideKind.DELIVERY: "promises_kept",
    OutsideKind.KEPT: "promises_kept",
}
IN_TIME = Q(met_at__lte=F("due_at"))
OFFERED = 3  # services that are suggested


@dataclass(frozen=True)
class Inside:
    """A service beside a standard: its target, how that stands, and what is really so where the reader may know."""

    put: PutBeside
    target: Amount | None
    stand: Beside
    hours_a_day: float
    real: Figure  # the share that was in time; nothing where it is withheld
    is_open: bool  # whether its figures are open to the reader
    agreement: Agreement | None  # of the team that serves with the one that keeps it outside
    speaks: bool  # whether the reader speaks for one of these two teams
    may_take: bool

    @property
    def service(self) -> Service:
        """The service."""
        return self.put.service

    @property
    def is_told(self) -> bool:
        """Whether there are enough cases to say what is so."""
        return self.is_open and self.real.n >= FEWEST


@dataclass(frozen=True)
class Outside:
    """What is promised outside, how often outside customers really got it in time, and what stands beside it."""

    standard: OutsideStandard
    version: OutsideVersion
    real: Figure
    inside: tuple[Inside, ...]
    offered: tuple[Service, ...]  # on which it rests by the chain, and which the reader may put beside it

    @property
    def amount(self) -> Amount:
        """What is promised."""
        return Amount(float(self.version.amount), self.version.unit)


def outside_of(reader: Person, now: datetime) -> list[Outside]:
    """Everything that is promised now, in the order in which it was written down."""
    held = visible_outside_standards(reader).filter(retired_at=None).select_related("team").order_by("pk")
    standards = list(held)
    versions = _newest(standards)
    seen = visible_services(reader, now.date())
    put = PutBeside.objects.filter(standard__in=standards, service__in=seen)
    rows = list(put.select_related("service__team__hours", "service__hours"))
    teams = {one.team_id for one in standards if one.team_id}
    real, chains = _kept_outside(teams, now), _chains(teams, now)
    lines = _Lines.read(rows, reader, now)
    offered = seen.filter(pk__in={pk for keys in chains.values() for pk in keys}, state="published")
    known = offered.select_related("team").in_bulk() if chains else {}
    return [
        Outside(
            one,
            versions[one.pk],
            real.get(one.team_id or 0, Figure(0, None, None, None)),
            tuple(lines.line(row, one, versions[one.pk]) for row in rows if row.standard_id == one.pk),
            _offered(one, rows, [known[pk] for pk in chains.get(one.team_id or 0, ()) if pk in known], reader, now),
        )
        for one in standards
    ]


def hours_a_day(service: Service) -> float:
    """How many open hours a usual day of the service has; eight where its calendar names none."""
    hours = service.hours or service.team.hours
    return hours.day_seconds / 3600 or 8.0


@dataclass(frozen=True)
class _Lines:
    """What the lines of all services need, asked at once."""

    real: Mapping[str, Mapping[int, Tally]]
    opened: frozenset[int]
    agreements: Mapping[tuple[int, int], Agreement]
    leads: frozenset[int]
    reader: Person
    on: date

    @classmethod
    def read(cls, rows: Sequence[PutBeside], reader: Person, now: datetime) -> "_Lines":
        until = now.date() + timedelta(days=7 - now.weekday())
        span = (until - timedelta(weeks=WEEKS), until)
        services = [row.service_id for row in rows]
        real = {key: by_column(key, "service", services, *span, now=now) for key in set(REAL.values())} if rows else {}
        opened = team_keys_open_to(reader, now.date()) & {row.service.team_id for row in rows}
        leads = reach(reader, now.date()).leads
        alone = with_one_person(opened, now.date()) - leads if opened else frozenset()
        teams = {row.service.team_id for row in rows}
        two = Agreement.objects.filter(Q(first__in=teams) | Q(second__in=teams)) if rows else Agreement.objects.none()
        agreements = {(one.first_id, one.second_id): one for one in two.select_related("first", "second")}
        return cls(real, opened - alone, agreements, leads, reader, now.date())

    def line(self, row: PutBeside, standard: OutsideStandard, version: OutsideVersion) -> Inside:
        service, kind = row.service, OutsideKind(version.kind)
        hours, target = hours_a_day(service), target_of(service, kind)
        pair = sorted((service.team_id, standard.team_id or 0))
        tally = self.real.get(REAL.get(kind, ""), {}).get(service.pk)
        is_open = service.team_id in self.opened
        return Inside(
            row,
            target,
            beside(target, Amount(float(version.amount), version.unit), hours),
            hours,
            share_figure([tally] if tally and is_open else []),
            is_open,
            self.agreements.get((pair[0], pair[1])),
            bool({service.team_id, standard.team_id} & self.leads),
            can_put_beside(self.reader, service, self.on),
        )


def target_of(service: Service, kind: OutsideKind) -> Amount | None:
    """What the service says of itself; how often a day is to be kept no service says."""
    name = TARGETS.get(kind)
    amount = getattr(service, name) if name else None
    return Amount(float(amount), getattr(service, f"{name}_unit")) if amount else None


def _newest(standards: Collection[OutsideStandard]) -> dict[int, OutsideVersion]:
    """What holds now of each."""
    found = OutsideVersion.objects.filter(standard__in=standards).order_by("number")
    return {one.standard_id: one for one in found}


def _kept_outside(teams: Collection[int], now: datetime) -> dict[int, Figure]:
    """Of what outside customers waited for in a year, how much was there in time, by the team that owed it."""
    due = Commitment.objects.filter(team__in=teams, dropped_at=None, due_at__gt=now - YEAR, due_at__lte=now)
    counted = due.order_by().values_list("team").annotate(n=Count("pk"), kept=Count("pk", filter=IN_TIME))
    return {team: share_figure([Tally(n, kept, kept)]) for team, n, kept in counted if team}


def _chains(teams: Collection[int], now: datetime) -> dict[int, list[int]]:
    """On which services what a team owes outside rests: asked for it, or needed by what was; the most often first."""
    serving = Serving.objects.filter(commitment__team__in=teams, commitment__due_at__gt=now - YEAR)
    serving = serving.filter(request__service__confidential=False)
    asked = serving.order_by().values_list("commitment__team", "request__service").annotate(n=Count("pk"))
    needs = Need.objects.filter(parent__in=serving.values("request"), ended_at=None, child__service__confidential=False)
    below = needs.order_by().values_list("parent__servings__commitment__team", "child__service")
    found: dict[int, dict[int, int]] = {}
    for team, service, n in [*asked, *below.annotate(n=Count("pk"))]:
        if team in teams and service:
            found.setdefault(team, {})[service] = found.get(team, {}).get(service, 0) + n
    return {team: sorted(counts, key=lambda pk: (-counts[pk], pk)) for team, counts in found.items()}


def _offered(
    standard: OutsideStandard, rows: Sequence[PutBeside], known: Sequence[Service], reader: Person, now: datetime
) -> tuple[Service, ...]:
    there = {row.service_id for row in rows if row.standard_id == standard.pk}
    may = [one for one in known if one.pk not in there and one.team_id != standard.team_id]
    return tuple(one for one in may if can_put_beside(reader, one, now.date()))[:OFFERED]
