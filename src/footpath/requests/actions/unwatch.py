"""How does somebody stop following a request?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.events import WatcherLeft
from footpath.requests.models import ServiceRequest, Watcher
from footpath.requests.permissions import require


@transaction.atomic
def unwatch(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Follow a request no longer; who is nothing else to it does not see it any more.

    Raises PermissionDenied for somebody who does not follow it.
    """
    require("unwatch", by, service_request, now)
    gone, _rows = Watcher.objects.filter(request=service_request, person=by).delete()
    if gone:
        record(WatcherLeft(), subject=service_request, by=by, now=now)
    return service_request
