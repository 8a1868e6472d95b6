"""How is a line of the checklist ticked off?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.events import Ticked
from footpath.requests.models import ServiceRequest, Tick
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear, faster
from footpath.requests.states import IN_QUEUE


@transaction.atomic
def tick(service_request: ServiceRequest, *, line: str, by: Person, now: datetime) -> ServiceRequest:
    """Say that a line of the checklist is done, by whom and when.

    Raises PermissionDenied, Unclear for what is no line of it, SomebodyWasFaster where it is ticked off already,
    Refused where it is in no queue.
    """
    require("tick", by, service_request, now)
    if line not in {one.text for one in service_request.terms.checks}:
        raise Unclear("line", _("That is no line of this checklist."))
    hold(service_request, *IN_QUEUE)
    _tick, is_new = Tick.objects.get_or_create(request=service_request, text=line, defaults={"by": by, "at": now})
    if not is_new:
        raise faster(service_request, Ticked.kind)
    record(Ticked(text=line), subject=service_request, by=by, now=now)
    return service_request
