"""Where does the state of a request change? Here, and nowhere else."""

from datetime import datetime
from typing import Any

from footpath.requests.actions._emergency_over import end_emergency
from footpath.requests.actions._lapse import lapse
from footpath.requests.actions._steps import keep_step, open_again
from footpath.requests.actions._unanswered import end_referral
from footpath.requests.models import ServiceRequest, Span
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.referring import REFERRED_FROM
from footpath.requests.refusals import faster, not_now
from footpath.requests.states import ENDED, IN_QUEUE, OPEN, NotPossible, State, destination

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two people both win


def move(
    service_request: ServiceRequest,
    verb: str,
    *,
    now: datetime,
    to: State | None = None,
    waits_for: str = "",
    **columns: Any,
) -> None:
    """Move the request as `verb` says, set `columns`, close its open span and open the next.

    The update holds only while the request is still in the state in which the caller saw it: of two people who act at
    once one wins, the other gets SomebodyWasFaster. Refused where the state does not allow the verb.
    """
    try:
        new = destination(verb, service_request.state, to)
    except NotPossible as error:
        raise _refusal(service_request) from error
    was = service_request.state
    columns |= {"state": new, "waits_for": waits_for}
    if new in ENDED:
        columns["ended_at"] = now
    if _where_it_stood(service_request).update(**columns) != 1:
        raise faster(service_request)
    for name, value in columns.items():
        setattr(service_request, name, value)
    if was in IN_QUEUE and new not in IN_QUEUE:
        lapse(service_request, now=now)
    if was in REFERRED_FROM and new not in OPEN:
        end_referral(service_request, now=now)
    _turn_page(service_request, now, first=was == State.DRAFT)
    keep_step(service_request, now=now)
    if was in OPEN and new not in OPEN:
        end_emergency(service_request, now=now)


def stand_again(service_request: ServiceRequest, *, state: State, waits_for: str) -> None:
    """Undo that the request was merged into another one, as though it had never ended: its clocks have gone on."""
    columns: dict[str, Any] = {"state": state, "waits_for": waits_for, "ended_at": None, "survivor": None}
    ended = as_seen(state=service_request.state, survivor=service_request.survivor_id)
    if ServiceRequest.objects.filter(pk=service_request.pk, **ended).update(**columns) != 1:
        raise faster(service_request)
    for name, value in columns.items():
        setattr(service_request, name, value)
    spans = Span.objects.filter(request=service_request).order_by("id")
    spans.filter(until=None).delete()
    last = spans.last()
    if last is not None:
        Span.objects.filter(pk=last.pk).update(until=None)
    open_again(service_request)


def hold(service_request: ServiceRequest, *states: State) -> None:
    """Keep the request in the state in which the caller saw it until the transaction ends, for a verb that moves
    nothing; refused unless it is in one of `states`.
    """
    if State(service_request.state) not in states:
        raise _refusal(service_request)
    if _where_it_stood(service_request).update(state=service_request.state) != 1:
        raise faster(service_request)


def as_seen(**columns: Any) -> dict[str, Any]:
    """A condition for an update: that these columns are still what the caller saw."""
    return columns if GUARDED else {}


def _where_it_stood(service_request: ServiceRequest) -> ServiceRequestQuerySet:
    it = service_request
    # the team, too: it may have gone to another one, and be in the queue there
    seen = as_seen(state=it.state, waits_for=it.waits_for, team_id=it.team_id)
    return ServiceRequest.objects.filter(pk=service_request.pk, **seen)


def _refusal(service_request: ServiceRequest) -> Exception:
    """Somebody who saw an older page hears who was faster; else the state is the reason."""
    current = ServiceRequest.objects.only("state").get(pk=service_request.pk).state
    return not_now(service_request) if current == service_request.state else faster(service_request)


def _turn_page(service_request: ServiceRequest, now: datetime, *, first: bool) -> None:
    spans = Span.objects.filter(request=service_request, until=None)
    since = None if first else spans.values_list("since", flat=True).first()  # a draft has none
    if since is not None:
        now = max(now, since)  # a clock that was set back must not make a span of negative length
        spans.update(until=now)
    Span.objects.create(
        request=service_request,
        state=service_request.state,
        waits_for=service_request.waits_for,
        team_id=service_request.team_id,
        since=now,
    )
