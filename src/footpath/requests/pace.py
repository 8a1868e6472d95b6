"""How fast is each service in practice?"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from django.db.models import Count, QuerySet

from footpath.catalog import actions as catalog
from footpath.catalog.models import Service
from footpath.pure.working_time import Calendar
from footpath.requests.models import ServiceRequest
from footpath.requests.states import IN_QUEUE, State
from footpath.requests.step_pace import step_paces

LOOKED_BACK = timedelta(days=365)
DONE = (State.DELIVERED, State.ACCEPTED, State.CLOSED)
MIDDLE, MOST = 0.5, 0.85

Cycle = tuple[datetime, datetime, int]  # complete, delivered, working seconds of waiting for the customer between them


@dataclass(frozen=True)
class Pace:
    """Working seconds from complete to delivered, less waiting for the customer; None where nothing was delivered."""

    median_seconds: int | None
    p85_seconds: int | None
    count: int


def pace(cycles: Sequence[Cycle], calendar: Calendar) -> Pace:
    """The pace of some deliveries in the hours of the team that made them."""
    if not cycles:
        return Pace(None, None, 0)
    begun = np.array([complete.timestamp() for complete, _, _ in cycles])
    done = np.array([delivered.timestamp() for _, delivered, _ in cycles])
    paused = np.array([float(seconds) for _, _, seconds in cycles])
    lasted = np.maximum(calendar.to_work(done) - calendar.to_work(begun) - paused, 0.0)
    middle, most = np.quantile(lasted, [MIDDLE, MOST])
    return Pace(round(middle), round(most), len(cycles))


def note_paces(services: QuerySet[Service], now: datetime) -> None:
    """Write down the pace of these services over the last year, and how much is open; what changed alone is written."""
    cycles = _cycles(services, now)
    waiting = ServiceRequest.objects.filter(state__in=IN_QUEUE, service__in=services)
    steps = step_paces(services, now)
    open_now = dict(waiting.values_list("service_id").annotate(Count("id")).order_by())
    for service in services.select_related("team__hours"):
        seen = pace(cycles[service.pk], service.team.calendar)
        before = (service.pace_median_seconds, service.pace_p85_seconds, service.pace_count, service.open_count)
        found = (seen.median_seconds, seen.p85_seconds, seen.count, open_now.get(service.pk, 0))
        by_step = steps.get(service.pk, {})
        if (*before, service.step_paces) != (*found, by_step):
            catalog.note_pace(
                service, median_seconds=found[0], p85_seconds=found[1], count=found[2], open_count=found[3],
                step_paces=by_step,
            )  # fmt: skip


def _cycles(services: QuerySet[Service], now: datetime) -> dict[int, list[Cycle]]:
    found: dict[int, list[Cycle]] = defaultdict(list)
    done = ServiceRequest.objects.filter(
        service__in=services, state__in=DONE, delivered_at__gt=now - LOOKED_BACK, complete_at__isnull=False
    )
    for service, complete, delivered, paused in done.values_list(
        "service_id", "complete_at", "delivered_at", "paused_seconds"
    ):
        if complete is not None and delivered is not None:
            found[service].append((complete, delivered, paused))
    return found
