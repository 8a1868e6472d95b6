"""How does the worker keep the odds, the board and the warnings of a team up to date?"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from footpath.people.models import Team
from footpath.pure.board_order import Row, board_order
from footpath.pure.odds import is_warned
from footpath.requests.actions._warn import warn, warn_of_due
from footpath.requests.models import ServiceRequest
from footpath.requests.promise import Odds, odds_of
from footpath.requests.states import State, WaitsFor

FORECAST_COLUMNS = ("chance_kept", "forecast_p50_at", "forecast_p85_at", "forecast_at", "board_rank")


@dataclass
class Forecast:
    """A request with its odds."""

    request: ServiceRequest
    odds: Odds


def forecast_team(team: Team, now: datetime) -> None:
    """Write down, for every request in the team's queue, its odds now, its place on the board, and warn both sides of a
    promise that is at risk, once. What is derived here leaves no event; the warning does.
    """
    queue = ServiceRequest.objects.in_queue().filter(team=team).select_related("service__team__hours", "service__hours")
    found = []
    for service_request in queue:
        service_request.team = team
        found.append(Forecast(service_request, odds_of(service_request, now)))
    ranks = {key: rank for rank, key in enumerate(board_order(_row(one, now) for one in found), start=1)}
    for one in found:
        service_request = one.request
        due = service_request.promised_due_at
        service_request.chance_kept = one.odds.chance_by(due) if due else None
        service_request.forecast_p50_at, service_request.forecast_p85_at = one.odds.at(0.5), one.odds.at(0.85)
        service_request.forecast_at, service_request.board_rank = now, ranks[service_request.pk]
    with transaction.atomic():
        ServiceRequest.objects.bulk_update([one.request for one in found], FORECAST_COLUMNS, batch_size=500)
    for one in found:
        warn_of_due(one.request, level=_nearness(one.request, now), now=now)
        chance = one.request.chance_kept
        if chance is not None and is_warned(chance, one.request.warned) != one.request.warned:
            warn(one.request, chance=chance, now=now)


def _nearness(service_request: ServiceRequest, now: datetime) -> str:
    """ "late" once the next target has passed, "soon" in the last quarter of its time, else ""; paused never warns."""
    due = service_request.next_due_at
    paused = service_request.state == State.WAITING and service_request.waits_for == WaitsFor.CUSTOMER
    if due is None or service_request.complete_at is None or paused:
        return ""
    calendar = service_request.service.calendar
    if now > due:
        return "late" if calendar.measure(due, now) > 0 else "soon"
    whole = calendar.measure(service_request.complete_at, due)
    return "soon" if calendar.measure(now, due) <= whole / 4 else ""


def _row(one: Forecast, now: datetime) -> Row:
    """A row of the board in working seconds from now; without odds the work counts as nothing known."""
    calendar = one.request.team.calendar

    def ahead(moment: datetime | None) -> float | None:
        if moment is None:
            return None
        return calendar.measure(now, moment) if moment >= now else -calendar.measure(moment, now)

    p50 = one.odds.at(0.5)
    return Row(
        key=one.request.pk,
        work=ahead(p50) or 0.0,
        promise=ahead(one.request.promised_due_at),
        target=ahead(one.request.next_due_at),
        asked=ahead(one.request.complete_at) or 0.0,
    )
