"""How does the worker keep the odds, the board and the warnings of a team up to date?"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from footpath.people.models import Team
from footpath.people.queries import members_of
from footpath.pure.board_order import Row, board_order, with_lanes
from footpath.pure.odds import is_warned
from footpath.requests.actions._warn import warn, warn_of_due
from footpath.requests.clocks import targets_now
from footpath.requests.columns import rewrite
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import Priority, ServiceRequestQuerySet
from footpath.requests.overtaking import lanes_of
from footpath.requests.promise import Odds, odds_of_queue
from footpath.requests.states import State, WaitsFor

FORECAST_COLUMNS = ("chance_kept", "forecast_p50_at", "forecast_p85_at", "forecast_at", "board_rank")

TURNS = {Priority.FIRST: -1, Priority.USUAL: 0, Priority.LATER: 1}  # of what is not promised: which comes first
STANDS = ("state", "waits_for", "next_due_at", "promised_due_at")  # what the forecast of a request rests on
AT_ONCE = 50  # requests written in one transaction: on SQLite nobody else writes meanwhile


def forecast_team(team: Team, now: datetime) -> None:
    """Write down, for every request in the team's queue, its odds now, its place on the board, and warn both sides of a
    promise that is at risk, once. What is derived here leaves no event; the warning does.
    """
    queue = list(_queue_of(team))
    if not queue:
        return
    for service_request in queue:
        service_request.team = team
    for service_request in queue:
        if service_request.waits_for == WaitsFor.CUSTOMER:
            _move_due(service_request, now)
    odds = odds_of_queue(queue, team, now)
    ranks = _ranks(team, list(zip(queue, odds, strict=True)), now)
    for service_request, its in zip(queue, odds, strict=True):
        due = service_request.promised_due_at
        service_request.chance_kept = its.chance_by(due) if due else None
        service_request.forecast_p50_at, service_request.forecast_p85_at = its.at(0.5), its.at(0.85)
        service_request.forecast_at, service_request.board_rank = now, ranks[service_request.pk]
    for service_request in _written(queue):
        warn_of_due(service_request, level=_nearness(service_request, now), now=now)
        chance = service_request.chance_kept
        if chance is not None and is_warned(chance, service_request.warned) != service_request.warned:
            warn(service_request, chance=chance, now=now)


def _queue_of(team: Team) -> ServiceRequestQuerySet:
    found = ServiceRequest.objects.in_queue().filter(team=team).order_by("complete_at", "id")
    found = found.select_related("service__team__hours", "service__hours", "version__hours")
    return found.prefetch_related("spans", "targets")


@transaction.atomic
def _move_due(service_request: ServiceRequest, now: datetime) -> None:
    """Its clocks stand still while it waits for the customer: what is due moves on with the day."""
    for still_there in _held([service_request]):
        rewrite(still_there, now=now)


def _written(queue: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Write the forecasts down; those whose request still stands where it was read."""
    written: list[ServiceRequest] = []
    for at in range(0, len(queue), AT_ONCE):
        with transaction.atomic():
            some = _held(queue[at : at + AT_ONCE])
            for one in some:  # a quarter of the time of bulk_update
                columns = {name: getattr(one, name) for name in FORECAST_COLUMNS}
                ServiceRequest.objects.filter(pk=one.pk).update(**columns)
        written += some
    return written


def _held(found: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Those that still stand where they were read, held until the transaction ends; a verb that was faster has written
    the columns of the others.
    """
    rows = ServiceRequest.objects.select_for_update(no_key=True).filter(pk__in=[one.pk for one in found]).order_by("pk")
    stand = {pk: seen for pk, *seen in rows.values_list("pk", *STANDS)}
    return [one for one in found if stand.get(one.pk) == [getattr(one, name) for name in STANDS]]


def _nearness(service_request: ServiceRequest, now: datetime) -> str:
    """ "late" once the next target has passed, "soon" in the last quarter of its time, else ""; paused never warns."""
    due = service_request.next_due_at
    paused = service_request.state == State.WAITING and service_request.waits_for == WaitsFor.CUSTOMER
    if due is None or service_request.complete_at is None or paused:
        return ""
    calendar = service_request.agreed_calendar
    if now > due:
        return "late" if calendar.measure(due, now) > 0 else "soon"
    whole = _whole(service_request, due)
    return "soon" if calendar.measure(now, due) <= whole / 4 else ""


def _whole(service_request: ServiceRequest, due: datetime) -> float:
    """How long the next target gives, in working seconds: a next word has its own length each time it is due."""
    calendar, begun = service_request.agreed_calendar, service_request.complete_at or due
    since_complete = calendar.measure(begun, due)
    if service_request.next_due_kind != "next_update":
        return since_complete
    hours = service_request.terms.hours or service_request.service.team.hours
    lengths = {"days": hours.day_seconds, "hours": 3600}
    given = targets_now(service_request)["next_update"]
    return min(since_complete, given.amount * lengths[given.unit])


def _ranks(team: Team, forecasts: Sequence[tuple[ServiceRequest, Odds]], now: datetime) -> dict[int, int]:
    """The place of each request on the board. As many are served at once as there are people, or as are in work."""
    at_once = sum(one.state == State.WORKING for one, _odds in forecasts)
    capacity = max(1, at_once, members_of(team, now.date()).count())
    rows = [_row(service_request, its, now) for service_request, its in forecasts]
    let_in = [service_request.pk for service_request, _odds in forecasts if service_request.lane]
    order = board_order(rows, capacity=capacity)
    order = with_lanes(order, lanes_of(let_in)) if let_in else order
    return {key: rank for rank, key in enumerate(order, start=1)}


def _row(service_request: ServiceRequest, its: Odds, now: datetime) -> Row:
    """A row of the board in working seconds from now; work of which nothing is known counts as none."""
    calendar = service_request.team.calendar

    def ahead(moment: datetime | None) -> float | None:
        return None if moment is None else calendar.measure(now, moment)

    worked = sum(
        calendar.measure(span.since, span.until or now)
        for span in service_request.spans.all()
        if span.state == State.WORKING
    )
    return Row(
        key=service_request.pk,
        work=its.work_left(worked) or 0.0,
        promise=ahead(service_request.promised_due_at),
        target=ahead(service_request.next_due_at),
        asked=ahead(service_request.complete_at) or 0.0,
        turn=TURNS[Priority(service_request.priority)],
    )
