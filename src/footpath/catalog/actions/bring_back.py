"""How does a team offer again what it had stopped?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.catalog.events import ServiceBroughtBack
from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import can_offer
from footpath.catalog.refusals import state_changed
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def bring_back(service: Service, *, by: Person, now: datetime) -> Service:
    """It can be asked for again, on the terms that held last.

    Raises PermissionDenied, Refused unless it is retired.
    """
    if not can_offer(by, service.team):
        raise PermissionDenied
    if Service.objects.filter(pk=service.pk, state=ServiceState.RETIRED).update(state=ServiceState.PUBLISHED) != 1:
        raise state_changed(service)
    service.refresh_from_db()
    record(ServiceBroughtBack(name=service.name), subject=service, by=by, now=now)
    return service
