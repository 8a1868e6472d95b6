"""How does a customer say that they have read that an emergency came first?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import as_seen
from footpath.requests.displaced import told_on
from footpath.requests.events import DisplacementSeen
from footpath.requests.models import Displacement, ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import faster


@transaction.atomic
def see_displacement(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Take it off the top of the request's page: all that stands there now.

    Raises PermissionDenied; SomebodyWasFaster where nothing stands there any more.
    """
    require("see_displacement", by, service_request, now)
    unread = told_on(service_request)
    keys = [one.pk for one in unread]
    seen = Displacement.objects.filter(pk__in=keys, **as_seen(seen_at=None)).update(seen_at=now)
    if not keys or seen != len(keys):
        raise faster(service_request, DisplacementSeen.kind)
    numbers = ", ".join(one.emergency.number for one in reversed(unread))
    record(DisplacementSeen(number=numbers), subject=service_request, by=by, now=now)
    return service_request
