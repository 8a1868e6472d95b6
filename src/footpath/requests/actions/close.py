"""When is a request over for good?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.actions._move import move
from footpath.requests.actions._verdicts import freeze
from footpath.requests.columns import rewrite
from footpath.requests.events import Closed
from footpath.requests.models import ServiceRequest
from footpath.requests.windows import closes_at


@transaction.atomic
def close(service_request: ServiceRequest, *, now: datetime) -> bool:
    """Close an accepted request when its window to reopen has passed, and freeze the verdicts; False before that."""
    due = closes_at(service_request)
    if due is None or now < due:
        return False
    move(service_request, "close", now=now)
    freeze(service_request, now=now)
    rewrite(service_request, now=now)
    record(Closed(), subject=service_request, by=None, now=now)
    return True
