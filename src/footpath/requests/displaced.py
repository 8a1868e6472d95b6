"""By which emergencies was a request overtaken, and what do those know of it who wait?"""

from collections.abc import Collection
from datetime import UTC, datetime

from django.db.models import F, QuerySet

from footpath.people.models import Team
from footpath.pure import kept
from footpath.requests.models import Displacement, Emergency, ServiceRequest
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.models.promised import PromiseKind
from footpath.requests.states import IN_QUEUE

_DELIVERY = PromiseKind.DELIVERY
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def displacements_of(service_request: ServiceRequest) -> list[kept.Displacement]:
    """What approved emergencies were expected to cost this request, each under its number; one query at most."""
    told = getattr(service_request, "_prefetched_objects_cache", {}).get("displacements")
    rows = service_request.displacements.select_related("emergency") if told is None else told
    return [of_row(one) for one in rows]


def of_row(row: Displacement) -> kept.Displacement:
    """A displacement as plain values."""
    return kept.Displacement(row.emergency.number, decided_at(row.emergency), row.mean_slip)


def displacements_by_request(requests: Collection[int]) -> dict[int, list[kept.Displacement]]:
    """The same of many requests, by key; those that nobody overtook are left out. One query."""
    found: dict[int, list[kept.Displacement]] = {}
    rows = Displacement.objects.filter(request__in=list(requests)).select_related("emergency").order_by("id")
    for row in rows:
        found.setdefault(row.request_id, []).append(of_row(row))
    return found


def owed() -> QuerySet[Displacement]:
    """The promises that an approved emergency has displaced and of which nobody has said anything since: neither a new
    day, by whatever way, nor that they stand. What was referred to another team since is theirs to promise.
    """
    return Displacement.objects.filter(
        emergency__state=EmergencyState.APPROVED,
        promise__isnull=False,
        promise__superseded_by=None,
        said_at=None,
        request__state__in=IN_QUEUE,
        request__team=F("emergency__team"),
    )


def told_on(service_request: ServiceRequest) -> list[Displacement]:
    """What the customer reads on top of their request, the last first: until they have seen it, or a promise stands
    that was made since; what they hardly feel stands in the ledger alone. Of what load_told has loaded.
    """
    if service_request.state not in IN_QUEUE:
        return []
    promised = max((one.made_at for one in service_request.promises.all() if one.kind == _DELIVERY), default=_LONG_AGO)
    half_day = service_request.team.hours.day_seconds / 2
    rows = [one for one in service_request.displacements.all() if one.seen_at is None and _is_felt(one, half_day)]
    return [one for one in reversed(rows) if promised <= decided_at(one.emergency)]


def _is_felt(row: Displacement, half_day: float) -> bool:
    """Whether they were told when it was decided (price_of_overtaking): half a day, or a promise in danger."""
    return row.promise_id is not None or row.mean_slip >= half_day


def decided_at(emergency: Emergency) -> datetime:
    """When it was let overtake: known of everything that has displaced somebody."""
    assert emergency.decided_at is not None
    return emergency.decided_at


def last_overtaken(customer_team: Team, now: datetime) -> Displacement | None:
    """When was this team last overtaken itself, and by whom? The displacement, with its emergency; None: never."""
    found = Displacement.objects.filter(
        request__customer_team=customer_team, emergency__decided_at__lte=now, emergency__state=EmergencyState.APPROVED
    ).exclude(emergency__customer_team=customer_team)
    return (
        found.select_related(
            "emergency__customer_team", "emergency__team", "emergency__request__service", "emergency__request__version"
        )
        .order_by("-emergency__decided_at")
        .first()
    )
