"""When does saying nothing mean yes?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.actions._move import move
from footpath.requests.columns import rewrite
from footpath.requests.events import AcceptedBySilence
from footpath.requests.models import ServiceRequest
from footpath.requests.windows import silence_accepts_at


@transaction.atomic
def accept_silence(service_request: ServiceRequest, *, now: datetime) -> bool:
    """Accept a delivery to which nobody said anything for the working days of the window; False while it is open."""
    due = silence_accepts_at(service_request)
    if due is None or now < due:
        return False
    move(service_request, "accept", now=now, accepted_at=now)
    rewrite(service_request, now=now)
    record(AcceptedBySilence(), subject=service_request, by=None, now=now)
    return True
