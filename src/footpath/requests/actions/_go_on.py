"""How does a request go on by itself when what it waited for is there?"""

from collections.abc import Collection
from datetime import datetime

from footpath.requests.actions._move import move
from footpath.requests.columns import rewrite
from footpath.requests.models import ServiceRequest, Span, VendorOrder
from footpath.requests.states import State


def go_on_after(
    service_request: ServiceRequest,
    *,
    now: datetime,
    children: Collection[int] = (),
    order: VendorOrder | None = None,
) -> bool:
    """Bring the request back to where it was before it waited, where it waits for just this: the order, or one of the
    requests with these keys. Whether it did.
    """
    if service_request.state != State.WAITING:
        return False
    waits = Span.objects.filter(request=service_request, until=None)
    if not (waits.filter(order=order) if order else waits.filter(awaited__in=children)).exists():
        return False
    to = State(service_request.back_to) if service_request.back_to else None
    move(service_request, "resume", now=now, to=to, back_to="", waits_note="")
    rewrite(service_request, now=now)
    return True
