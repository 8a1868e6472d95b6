"""How is the draft of a service's next version thrown away?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.catalog.events import ServiceDraftDiscarded
from footpath.catalog.models import Service, ServiceState, ServiceVersion
from footpath.catalog.permissions import can_offer
from footpath.catalog.refusals import draft_changed
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def discard_revision(version: ServiceVersion, *, edits: int, by: Person, now: datetime) -> None:
    """Throw the draft away as it was seen; the terms that hold stay, and a service never published goes with it.

    Raises PermissionDenied, SomebodyWasFaster when it was saved or published since.
    """
    service = version.service
    if not can_offer(by, service.team):
        raise PermissionDenied
    gone, _each = ServiceVersion.objects.filter(pk=version.pk, number=None, edits=edits).delete()
    if gone != 1:
        raise draft_changed(service)
    record(ServiceDraftDiscarded(name=version.name), subject=service, by=by, now=now)
    Service.objects.filter(pk=service.pk, state=ServiceState.DRAFT, versions=None).delete()
