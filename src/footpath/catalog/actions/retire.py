"""How does a team stop offering something?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.catalog.events import ServiceRetired
from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import can_offer
from footpath.catalog.refusals import state_changed
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def retire(service: Service, *, by: Person, now: datetime) -> Service:
    """Nobody can ask for it any more; what was asked goes on, on its terms.

    Raises PermissionDenied, Refused unless it is published.
    """
    if not can_offer(by, service.team):
        raise PermissionDenied
    if Service.objects.filter(pk=service.pk, state=ServiceState.PUBLISHED).update(state=ServiceState.RETIRED) != 1:
        raise state_changed(service)
    service.refresh_from_db()
    record(ServiceRetired(name=service.name), subject=service, by=by, now=now)
    return service
