"""When does nobody have to decide any more whether a request may overtake?"""

from datetime import datetime

from footpath.history.record import record
from footpath.requests.events import EmergencyWithdrawn
from footpath.requests.models import Emergency, ServiceRequest
from footpath.requests.models.overtaking import EmergencyState


def end_emergency(service_request: ServiceRequest, *, now: datetime) -> None:
    """Take back what is still to be decided of a request that is delivered, over or with another team. One question
    where nothing is.
    """
    opened = Emergency.objects.filter(request=service_request, state=EmergencyState.ASKED)
    for pk in opened.values_list("pk", flat=True):
        if opened.filter(pk=pk).update(state=EmergencyState.WITHDRAWN, decided_at=now):
            happened = EmergencyWithdrawn(emergency_id=pk, lapsed=True)
            record(happened, subject=service_request, by=None, now=now)
