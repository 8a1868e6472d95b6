"""How does somebody begin to change a service?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from footpath.catalog.actions._versions import keep_version
from footpath.catalog.events import ServiceDrafted
from footpath.catalog.models import Service, ServiceVersion
from footpath.catalog.permissions import can_offer
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def revise(service: Service, *, by: Person | None, now: datetime) -> ServiceVersion:
    """The one draft of the next version: the one there is, else a copy of the terms that hold.

    Raises PermissionDenied.
    """
    if by is not None and not can_offer(by, service.team):
        raise PermissionDenied
    drafts = ServiceVersion.objects.filter(service=service, number=None)
    if draft := drafts.first():
        return draft
    try:
        with transaction.atomic():
            draft = keep_version(Service.objects.get(pk=service.pk), None, by=by, now=now)
    except IntegrityError:  # somebody began at the same moment; go on with theirs
        return drafts.get()
    record(ServiceDrafted(), subject=service, by=by, now=now)
    return draft
