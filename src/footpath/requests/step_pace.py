"""How long does each step of a service's work take in practice, and how many are in it?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import numpy as np
from django.db.models import QuerySet

from footpath.catalog.models import Service
from footpath.pure.working_time import Calendar
from footpath.requests.models import Span, StepSpan
from footpath.requests.states import State, WaitsFor

LOOKED_BACK = timedelta(days=180)
MIDDLE, MOST = 0.5, 0.85

Stretch = tuple[datetime, datetime]
Figures = dict[str, int | None]  # median and p85 in working seconds, n: of how many requests, now: how many are in it


def step_paces(services: QuerySet[Service], now: datetime) -> dict[int, dict[str, Figures]]:
    """By service and key of the step. Counted is the working time of a request in that step, all visits together, less
    its waiting for the customer; from those that were in the step in the last half year. Three queries.
    """
    visits = StepSpan.objects.filter(request__service__in=services)
    columns = ("request__service_id", "request_id", "step", "since", "until")
    done = visits.filter(until__gt=now - LOOKED_BACK).values_list(*columns)
    pauses = _pauses(services, now)
    calendars = {one.pk: one.team.calendar for one in services.select_related("team__hours")}
    spent: dict[tuple[int, str], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for service, request, step, since, until in done:
        if until is not None:
            seconds = worked(calendars[service], (since, until), pauses.get(request, ()))
            spent[service, step][request] += seconds
    found: dict[int, dict[str, Figures]] = defaultdict(dict)
    for (service, step), by_request in spent.items():
        middle, most = np.quantile(list(by_request.values()), [MIDDLE, MOST])
        found[service][step] = {"median": round(middle), "p85": round(most), "n": len(by_request), "now": 0}
    for service, step in visits.filter(until=None).values_list("request__service_id", "step"):
        figures = found[service].setdefault(step, {"median": None, "p85": None, "n": 0, "now": 0})
        figures["now"] = (figures["now"] or 0) + 1
    return found


def worked(calendar: Calendar, stretch: Stretch, pauses: Iterable[Stretch]) -> float:
    """Working seconds of a stretch, less those of the pauses that fall into it."""
    since, until = stretch
    inside = ((max(since, start), min(until, end)) for start, end in pauses)
    return calendar.measure(since, until) - sum(calendar.measure(start, end) for start, end in inside if start < end)


def _pauses(services: QuerySet[Service], now: datetime) -> dict[int, Sequence[Stretch]]:
    """When each request with steps waited for its customer."""
    found: dict[int, list[Stretch]] = defaultdict(list)
    asked = Span.objects.filter(
        request__in=StepSpan.objects.filter(request__service__in=services).values("request"),
        state=State.WAITING,
        waits_for=WaitsFor.CUSTOMER,
    )
    for request, since, until in asked.values_list("request_id", "since", "until"):
        found[request].append((since, until or now))
    return dict(found)
