"""How does a team offer a service?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.catalog.actions._checked import check, free_name
from footpath.catalog.actions._versions import keep_version
from footpath.catalog.events import ServiceOffered
from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import can_offer
from footpath.history.record import record
from footpath.people.models import Person, Team


@transaction.atomic
def offer(team: Team, *, name: str, by: Person | None, now: datetime, **facts: Any) -> Service:
    """Add a service with the fields `facts` to what `team` offers; its lead or Footpath itself may.

    Published at once it has a version 1, else a draft of it. Raises PermissionDenied, or ValidationError naming the
    field.
    """
    if by is not None and not can_offer(by, team):
        raise PermissionDenied
    service = Service(team=team, name=name, **facts)
    check(service)
    free_name(service, name)
    service.save()
    keep_version(service, 1 if service.state == ServiceState.PUBLISHED else None, by=by, now=now)
    record(ServiceOffered(name=name), subject=service, by=by, now=now)
    return service
