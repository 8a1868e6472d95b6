"""What do lists need to know of a request, computed once at each verb?"""

from copy import copy
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects

from footpath.pure.spans import Span, moved_due, pauses
from footpath.pure.spans import paused_seconds as working_seconds_of
from footpath.pure.targets import Clock, next_due
from footpath.requests.clocks import clocks_of, spans_of, targets_now
from footpath.requests.models import Message, Offer, Promise, ServiceRequest, Target
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
    return _columns(service_request, spans, clocks_of(service_request, spans, now), now)


def rewrite(service_request: ServiceRequest, *, now: datetime, first: bool = False) -> None:
    """Rewrite the derived columns and the due dates of the targets whole; every verb calls it when it has changed
    something. What the worker forecasts is emptied where it no longer means anything. `first`: it was a draft, on which
    nothing can be said or promised.
    """
    it = _as_kept(service_request, first=first)
    spans = spans_of(it)
    clocks = clocks_of(it, spans, now)
    columns = _columns(it, spans, clocks, now)
    if it.state not in IN_QUEUE:
        columns |= {"chance_kept": None, "board_rank": None, "warned": False, "due_warned": ""}
    ServiceRequest.objects.filter(pk=it.pk).update(**columns)
    for name, value in columns.items():
        setattr(service_request, name, value)
    by_kind = {clock.kind: clock for clock in clocks}
    noted = [one for one in targets_now(it).values() if _note(one, by_kind.get(one.kind))]
    Target.objects.bulk_update(noted, ["due_at", "met_at"])


def _as_kept(service_request: ServiceRequest, *, first: bool) -> ServiceRequest:
    """The request with its rows as they are now, each kind read once, whatever was read with it before; another object,
    so that nobody takes them for what is there after the next verb.
    """
    it = copy(service_request)
    it.__dict__.pop("_prefetched_objects_cache", None)
    nothing = {"messages": Message, "promises": Promise, "offers": Offer}
    said = [Prefetch(name, rows._default_manager.none()) for name, rows in nothing.items()]
    prefetch_related_objects([it], "spans", "targets", *(said if first else ("messages", "promises")))
    return it


def _columns(service_request: ServiceRequest, spans: list[Span], clocks: list[Clock], now: datetime) -> dict[str, Any]:
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


def _note(target: Target, clock: Clock | None) -> bool:
    """Set a target as it stands, and say whether that is new; one that nothing is owed to any more has no due date."""
    before = (target.due_at, target.met_at)
    target.due_at, target.met_at = (clock.due_at, clock.met_at) if clock else (None, None)
    return before != (target.due_at, target.met_at)


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
