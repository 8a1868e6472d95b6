"""How does a request wait for somebody who is neither customer nor provider?"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.requests.actions._say import usable
from footpath.requests.actions.ask_question import wait
from footpath.requests.columns import rewrite
from footpath.requests.events import WaitStarted
from footpath.requests.links import open_needs
from footpath.requests.models import ServiceRequest, Span, VendorOrder
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear, not_now
from footpath.requests.states import State, WaitsFor
from footpath.requests.wording import which_word


@dataclass(frozen=True)
class Awaited:
    """Whom or what a request waits for: another team, one of the requests that it needs, an order at a vendor, or a
    vendor of whom nothing was ordered here. Each names what is less; all may be left out.
    """

    team: Team | None = None
    child: ServiceRequest | None = None
    order: VendorOrder | None = None
    vendor: str = ""


NOBODY_NAMED = Awaited()


@transaction.atomic
def wait_for(
    service_request: ServiceRequest,
    *,
    waits_for: str = "",
    note: str = "",
    on: Awaited = NOBODY_NAMED,
    by: Person,
    now: datetime,
) -> ServiceRequest:
    """Say that the request waits for another team or for somebody outside, and for what. The clock runs on: only the
    customer's own waiting pauses it. One that waits for a request that it needs (`on.child`) or for an order goes on by
    itself when that is there; then neither `waits_for` nor a `note` has to be said.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where it waits already.
    """
    require("wait", by, service_request, now)
    whom = _whom(waits_for, on)
    vendor = usable(on.order.vendor if on.order else on.vendor, "who", longest=120, needed=False)
    note = usable(note or _note(on), "note", longest=200)
    _is_lacking(service_request, on)
    if service_request.state == State.WAITING:
        raise not_now(service_request)
    wait(service_request, whom, now=now, note=note)
    Span.objects.filter(request=service_request, until=None).update(
        waited_for=_team(on), vendor=vendor, awaited=on.child, order=on.order
    )
    rewrite(service_request, now=now)
    record(WaitStarted(waits_for=whom, note=note), subject=service_request, by=by, now=now)
    return service_request


def _whom(waits_for: str, on: Awaited) -> WaitsFor:
    if on.child or on.order:
        return WaitsFor.TEAM if on.child else WaitsFor.OUTSIDE
    if waits_for not in (WaitsFor.TEAM, WaitsFor.OUTSIDE):
        raise Unclear("waits_for", _("Say whether it waits for another team or for somebody outside."))
    return WaitsFor(waits_for)


def _note(on: Awaited) -> str:
    """What it waits for, where nobody said more."""
    if on.child:
        return which_word(on.child)
    return str(on.order or on.team or on.vendor)


def _team(on: Awaited) -> Team | None:
    """The team, where everybody who reads of the wait may know it."""
    if on.child is None:
        return on.team
    return None if on.child.confidential else on.child.team


def _is_lacking(service_request: ServiceRequest, on: Awaited) -> None:
    """Refuse to wait for what nobody said that it needs, or for what is there."""
    number = on.child.number if on.child else ""
    if on.child and on.child.pk not in [one.pk for one in open_needs(service_request)]:
        raise Unclear("what", _("It does not wait for %(number)s: note first that it needs it.") % {"number": number})
    if on.order and (on.order.request_id != service_request.pk or on.order.came_on or on.order.canceled_at):
        raise Unclear("what", _("Nothing more comes of that order."))
