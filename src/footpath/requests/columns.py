"""What do lists need to know of a request, computed once at each verb?"""

from datetime import datetime
from typing import Any

from footpath.pure.spans import Span, moved_due, pauses
from footpath.pure.spans import paused_seconds as working_seconds_of
from footpath.pure.targets import Clock, next_due
from footpath.requests.clocks import clocks_of, spans_of
from footpath.requests.models import Promise, ServiceRequest, Target
from footpath.requests.promise import latest_promise
from footpath.requests.states import IN_QUEUE, State

BALL = {
    State.DRAFT: "customer",
    State.INCOMPLETE: "customer",
    State.SIGN_OFF: "approver",
    State.QUEUED: "provider",
    State.WORKING: "provider",
    State.DELIVERED: "customer",
}


def derived(service_request: ServiceRequest, now: datetime) -> dict[str, Any]:
    """The derived columns of a request as they follow from its spans, targets, promises and state."""
    spans = spans_of(service_request)
    clocks = clocks_of(service_request, spans, now)
    following = next_due(clocks) if service_request.state in IN_QUEUE else None
    promise = latest_promise(service_request)
    return {
        "ball": _ball(service_request),
        "next_due_at": following.due_at if following else None,
        "next_due_kind": following.kind if following else "",
        "promised_day": promise.by_day if promise else None,
        "promised_due_at": _moved(service_request, promise, spans, now) if promise else None,
        "paused_seconds": _paused(service_request, spans, now),
    }


def rewrite(service_request: ServiceRequest, *, now: datetime) -> None:
    """Rewrite the derived columns and the due dates of the targets whole; every verb calls it when it has changed
    something. What the worker forecasts is emptied where it no longer means anything.
    """
    columns = derived(service_request, now)
    if service_request.state not in IN_QUEUE:
        columns |= {"chance_kept": None, "board_rank": None, "warned": False, "due_warned": ""}
    ServiceRequest.objects.filter(pk=service_request.pk).update(**columns)
    for name, value in columns.items():
        setattr(service_request, name, value)
    clocks = {clock.kind: clock for clock in clocks_of(service_request, spans_of(service_request), now)}
    for target in service_request.targets.filter(team_id=service_request.team_id):
        _note(target, clocks.get(target.kind))


def _note(target: Target, clock: Clock | None) -> None:
    """Keep a target as it stands; one that nothing is owed to any more has no due date."""
    due_at, met_at = (clock.due_at, clock.met_at) if clock else (None, None)
    if (target.due_at, target.met_at) != (due_at, met_at):
        Target.objects.filter(pk=target.pk).update(due_at=due_at, met_at=met_at)


def _moved(service_request: ServiceRequest, promise: Promise, spans: list[Span], now: datetime) -> datetime:
    """When the promise is due, moved by the customer's waiting since it was made."""
    waits = pauses(spans, promise.made_at, max(_end(service_request, now), promise.made_at))
    return moved_due(promise.due_at, waits, service_request.team.calendar)


def _ball(service_request: ServiceRequest) -> str:
    if service_request.state == State.WAITING:
        return service_request.waits_for
    return BALL.get(State(service_request.state), "")


def _paused(service_request: ServiceRequest, spans: list[Span], now: datetime) -> int:
    """Working time, since the clock started, in which the customer had the ball; what waits now counts up to now."""
    begun = service_request.complete_at
    if begun is None:
        return 0
    stood = pauses(spans, begun, max(_end(service_request, now), begun))
    return round(working_seconds_of(stood, service_request.team.calendar))


def _end(service_request: ServiceRequest, now: datetime) -> datetime:
    """Until when its clocks count: the delivery that stands, else the end, else now."""
    if service_request.state in (State.DELIVERED, State.ACCEPTED, State.CLOSED) and service_request.delivered_at:
        return service_request.delivered_at
    return service_request.ended_at or now
