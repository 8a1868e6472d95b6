"""How does a request that is complete set out: into the queue, or first to whoever has to agree?"""

from datetime import datetime
from typing import Any

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._clock import start_clock
from footpath.requests.actions._move import as_seen, move
from footpath.requests.events import SignOffAsked
from footpath.requests.models import ServiceRequest, SignOff
from footpath.requests.refusals import faster
from footpath.requests.signing import signers
from footpath.requests.states import State


def set_out(service_request: ServiceRequest, verb: str, *, now: datetime, **columns: Any) -> None:
    """Move a complete request on: where somebody has to agree it waits for them, else the provider's clock starts."""
    who = signers(service_request, now)
    if who:
        move(service_request, verb, now=now, to=State.SIGN_OFF, **columns)
        SignOff.objects.create(request=service_request, approver=who.approver, delegate=who.delegate, asked_at=now)
    else:
        move(service_request, verb, now=now, to=State.QUEUED, **columns | {"complete_at": now})
        start_clock(service_request, now=now)


def nobody_signs(service_request: ServiceRequest) -> bool:
    """Whether a yes was needed by the terms, and the request went on because there is nobody to give it."""
    return bool(service_request.terms.sign_off) and service_request.state != State.SIGN_OFF


def tell_signers(service_request: ServiceRequest, *, now: datetime) -> None:
    """Record who was asked to agree, once the verb that led there has said what happened."""
    if service_request.state != State.SIGN_OFF:
        return
    asked = SignOff.objects.filter(request=service_request, decided_at=None).select_related("approver", "delegate")
    for sign_off in asked:
        happened = SignOffAsked(
            approver_id=sign_off.approver_id,
            delegate_id=sign_off.delegate_id,
            approver=sign_off.approver.name,
            delegate=sign_off.delegate.name if sign_off.delegate else "",
        )
        record(happened, subject=service_request, by=None, now=now)


def settle(
    service_request: ServiceRequest, *, agreed: bool, by: Person | None, now: datetime, reason: str = ""
) -> None:
    """Write down what was decided; without `by` it is closed undecided, because the request ended first."""
    asked = SignOff.objects.filter(request=service_request, **as_seen(decided_at=None))
    changed = asked.update(decided_by=by, decided_at=now, agreed=agreed, reason=reason)
    if by is not None and not changed:
        raise faster(service_request)
