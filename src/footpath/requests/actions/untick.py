"""How is a line of the checklist opened again?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.events import Unticked
from footpath.requests.models import ServiceRequest, Tick
from footpath.requests.permissions import require
from footpath.requests.refusals import faster
from footpath.requests.states import IN_QUEUE


@transaction.atomic
def untick(service_request: ServiceRequest, *, line: str, by: Person, now: datetime) -> ServiceRequest:
    """Say that a line of the checklist is not done after all.

    Raises PermissionDenied, SomebodyWasFaster where it is open, Refused where it is in no queue.
    """
    require("tick", by, service_request, now)
    hold(service_request, *IN_QUEUE)
    gone, _kinds = Tick.objects.filter(request=service_request, text=line).delete()
    if gone != 1:
        raise faster(service_request, Unticked.kind)
    record(Unticked(text=line), subject=service_request, by=by, now=now)
    return service_request
