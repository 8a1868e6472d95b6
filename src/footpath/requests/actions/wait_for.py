"""How does a request wait for somebody who is neither customer nor provider?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._say import usable
from footpath.requests.actions.ask_question import wait
from footpath.requests.columns import rewrite
from footpath.requests.events import WaitStarted
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear, not_now
from footpath.requests.states import State, WaitsFor


@transaction.atomic
def wait_for(
    service_request: ServiceRequest, *, waits_for: str, note: str, by: Person, now: datetime
) -> ServiceRequest:
    """Say that the request waits for another team or for somebody outside, and for what. The clock runs on: only the
    customer's own waiting pauses it.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where it waits already.
    """
    require("wait", by, service_request, now)
    if waits_for not in (WaitsFor.TEAM, WaitsFor.OUTSIDE):
        raise Unclear("waits_for", _("Say whether it waits for another team or for somebody outside."))
    note = usable(note, "note", longest=200)
    if service_request.state == State.WAITING:
        raise not_now(service_request)
    wait(service_request, WaitsFor(waits_for), now=now, note=note)
    rewrite(service_request, now=now)
    record(WaitStarted(waits_for=waits_for, note=note), subject=service_request, by=by, now=now)
    return service_request
