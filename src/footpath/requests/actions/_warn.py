"""When are both sides warned of a promise at risk, and when is that taken back?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.events import BackOnTrack, FellAtRisk
from footpath.requests.models import ServiceRequest


@transaction.atomic
def warn(service_request: ServiceRequest, *, chance: float, now: datetime) -> None:
    """Turn the warning of a request on or off, once, and record it so that both sides hear of it."""
    was = service_request.warned
    if ServiceRequest.objects.filter(pk=service_request.pk, warned=was).update(warned=not was) != 1:
        return
    service_request.warned = not was
    occurrence = BackOnTrack(chance=round(chance, 2)) if was else FellAtRisk(chance=round(chance, 2))
    record(occurrence, subject=service_request, by=None, now=now)
