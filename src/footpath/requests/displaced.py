"""By which emergencies was a request overtaken, and what do those know of it who wait?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import F, Prefetch, QuerySet, prefetch_related_objects

from footpath.people.models import Team
from footpath.pure import kept
from footpath.requests.models import Displacement, Emergency, ServiceRequest
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.models.promised import PromiseKind
from footpath.requests.states import IN_QUEUE, State

_GAVE_WAY = (State.WITHDRAWN, State.DECLINED)
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


@dataclass(frozen=True)
class HeldUp:
    """What approved emergencies cost a request at its team, in working seconds: so far, and still to come."""

    so_far: float = 0.0
    to_come: float = 0.0

    @property
    def together(self) -> float:
        """All of it."""
        return self.so_far + self.to_come


def held_up(service_request: ServiceRequest, now: datetime) -> HeldUp:
    """By how much it was held up since each was let in, as the ledger has it: while it waited for its turn, and no
    longer than was expected. What was let in and then taken back costs nobody any more. One query at most.
    """
    told = getattr(service_request, "_prefetched_objects_cache", {}).get("displacements")
    rows = service_request.displacements.select_related("emergency__request") if told is None else told
    it, calendar = service_request, service_request.team.calendar
    so_far = to_come = 0.0
    for row in rows:
        emergency, since = row.emergency, decided_at(row.emergency)
        if emergency.team_id != it.team_id or since < (it.complete_at or since):
            continue  # of the team that had it before
        gone = emergency.request.ended_at if emergency.request.state in _GAVE_WAY else None
        until = min(one for one in (it.started_at, gone, now) if one is not None)
        waited = min(row.mean_slip, calendar.measure(since, until) if until > since else 0.0)
        so_far += waited
        to_come += 0.0 if it.started_at or gone else row.mean_slip - waited
    return HeldUp(so_far, to_come)


def load_displacements(queue: Sequence[ServiceRequest]) -> None:
    """What `held_up` asks for, of many requests at once."""
    rows = Displacement.objects.select_related("emergency__request").order_by("id")
    prefetch_related_objects(queue, Prefetch("displacements", rows))


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
