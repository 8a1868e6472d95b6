"""How often does each team ask another one to overtake, what does that cost the others, and is it a habit by now?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Case, Q, QuerySet, When

from footpath.people.models import Team
from footpath.pure.habit import Seen, look
from footpath.requests.models import Displacement, Emergency, Outcome
from footpath.requests.models.overtaking import EmergencyState, Foreseen

MONTHS = 12  # this one is the last of them
CONFIDENTIAL = Q(request__service__confidential=True) | Q(request__version__confidential=True)


@dataclass(frozen=True)
class Cost:
    """What approved emergencies cost others: requests that wait longer, in how many teams, the customer-days (working
    days of the serving team) and the promises that were broken because of them.
    """

    requests: int = 0
    teams: int = 0
    days: float = 0.0
    broken: int = 0


@dataclass(frozen=True)
class Ahead:
    """How many asks a heads-up had announced, of how many that could have had one (as the measure `announced`)."""

    announced: int = 0
    counted: int = 0

    def __add__(self, other: "Ahead") -> "Ahead":
        """Of both together."""
        return Ahead(self.announced + other.announced, self.counted + other.counted)


@dataclass(frozen=True)
class Pair:
    """One team that asks another: what is seen of it, what became of its emergencies, what they cost others, and how
    many could have been foreseen, by the answers that were given; `announced`: how many a heads-up had told of before;
    `ahead`: of all that it asked, emergencies or not, what had been.
    """

    team: int
    customer: int
    seen: Seen
    states: Mapping[str, int] = field(default_factory=dict)
    foreseen: Mapping[str, int] = field(default_factory=dict)
    announced: int = 0
    ahead: Ahead = Ahead()
    cost: Cost = Cost()

    @property
    def approved(self) -> int:
        """How many were let overtake."""
        return self.states.get(EmergencyState.APPROVED, 0)

    @property
    def could_have(self) -> int:
        """How many could have been foreseen, at least in part."""
        return self.foreseen.get(Foreseen.YES, 0) + self.foreseen.get(Foreseen.PARTLY, 0)

    @property
    def answered(self) -> int:
        """Of how many somebody has said whether they could."""
        return sum(n for answer, n in self.foreseen.items() if answer)


@dataclass(frozen=True)
class Record:
    """The emergencies that a team was asked for in the last MONTHS, by the team that asks; what all who ask it have in
    common is the `usual` share, and what they announced is `ahead`.
    """

    team: Team
    usual: float
    asks: int
    emergencies: int
    pairs: tuple[Pair, ...]
    ahead: Ahead = Ahead()

    def pair(self, customer: int) -> Pair | None:
        """That of one team that asks."""
        return next((one for one in self.pairs if one.customer == customer), None)


def record_of(team: Team, now: datetime) -> Record:
    """The emergencies of everybody who asks this team; what is asked in confidence is left out. Four queries."""
    zone = ZoneInfo(team.hours.zone)
    months = months_until(now.astimezone(zone).date())
    since = datetime(months[0].year, months[0].month, 1, tzinfo=zone)
    found = list(_counted().filter(team=team, asked_at__gte=since, asked_at__lte=now).order_by("asked_at", "pk"))
    asked = Outcome.objects.filter(team=team, asked_at__gte=since, asked_at__lte=now, customer_team__isnull=False)
    rows = asked.values_list("customer_team_id", "request_id", "asked_at", "announced")
    asks: dict[int, dict[int, tuple[datetime, bool]]] = defaultdict(dict)
    ahead: dict[int, Ahead] = defaultdict(Ahead)
    for customer, request, at, announced in rows:
        if customer is not None and at is not None:
            asks[customer][request] = (at.astimezone(zone), False)
            ahead[customer] += Ahead(int(announced is True), int(announced is not None))
    by_customer: dict[int, list[Emergency]] = defaultdict(list)
    for one in found:
        if one.customer_team_id is not None:
            by_customer[one.customer_team_id].append(one)
            asks[one.customer_team_id][one.request_id] = (one.asked_at.astimezone(zone), True)
    total = sum(len(one) for one in asks.values())
    usual = sum(len(one) for one in by_customer.values()) / total if total else 0.0
    costs = _costs(found, now)
    pairs = [
        replace(
            _pair(team, customer, look(months, list(asks[customer].values()), usual), theirs, costs),
            ahead=ahead[customer],
        )
        for customer, theirs in by_customer.items()
    ]
    return Record(team, usual, total, len(found), tuple(pairs), sum(ahead.values(), Ahead()))


def servers_of(customer: Team, now: datetime) -> QuerySet[Team]:
    """The teams that this one has asked to let it overtake in the last MONTHS, by name."""
    since = now - timedelta(days=31 * MONTHS)
    asked = _counted().filter(customer_team=customer, asked_at__gte=since).values("team")
    return Team.objects.filter(pk__in=asked).select_related("hours").order_by("name", "pk")


def months_until(today: date) -> list[date]:
    """The first days of the last MONTHS months, this one included."""
    begun = today.year * 12 + today.month - MONTHS
    return [date((begun + n) // 12, (begun + n) % 12 + 1, 1) for n in range(MONTHS)]


def _counted() -> QuerySet[Emergency]:
    """What was asked, whatever was decided; what was taken back asks nobody any more."""
    found = Emergency.objects.exclude(state=EmergencyState.WITHDRAWN).exclude(CONFIDENTIAL)
    return found.select_related("request")


def _pair(
    team: Team, customer: int, seen: Seen, found: Sequence[Emergency], costs: Mapping[int, list["_Slip"]]
) -> Pair:
    states: dict[str, int] = defaultdict(int)
    foreseen: dict[str, int] = defaultdict(int)
    for one in found:
        states[one.state] += 1
        if one.state == EmergencyState.APPROVED:
            foreseen[one.foreseen] += 1
    announced = sum(one.request.heads_up_id is not None for one in found)
    slips = [slip for one in found for slip in costs.get(one.pk, ())]
    return Pair(team.pk, customer, seen, dict(states), dict(foreseen), announced, cost=_cost(slips, team))


@dataclass(frozen=True)
class _Slip:
    request: int
    customer: int | None
    seconds: float
    broken: bool


def _costs(found: Iterable[Emergency], now: datetime) -> dict[int, list[_Slip]]:
    """By emergency whom it made wait. A broken promise is put to the one that cost its request most."""
    approved = [one.pk for one in found if one.state == EmergencyState.APPROVED]
    due = Q(request__outcome__promise_at__lte=now, request__outcome__kept=False, request__outcome__kept_else=None)
    rows = Displacement.objects.filter(emergency__in=approved).values_list(
        "emergency_id", "request_id", "request__customer_team_id", "mean_slip", Case(When(due, True), default=False)
    )
    costs: dict[int, list[_Slip]] = defaultdict(list)
    named: set[int] = set()
    for emergency, request, customer, seconds, is_broken in sorted(rows, key=lambda row: (-row[3], row[:2])):
        broken = is_broken and request not in named
        named.update({request} if broken else ())
        costs[emergency].append(_Slip(request, customer, seconds, broken))
    return costs


def _cost(slips: Sequence[_Slip], team: Team) -> Cost:
    return Cost(
        requests=len({one.request for one in slips}),
        teams=len({one.customer for one in slips}),
        days=sum(one.seconds for one in slips) / team.hours.day_seconds,
        broken=sum(one.broken for one in slips),
    )
