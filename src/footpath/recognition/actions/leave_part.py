"""How does somebody take their own name off a delivery?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recognition.events import PartLeft
from footpath.recognition.models import Contribution
from footpath.recognition.permissions import require
from footpath.requests.models import ServiceRequest


@transaction.atomic
def leave_part(service_request: ServiceRequest, *, by: Person, now: datetime) -> None:
    """They are not named there any more, and nobody else puts the name back; PermissionDenied for whoever was not."""
    theirs = Contribution.objects.filter(request=service_request, person=by, left_at=None)
    part = theirs.first()
    require(by.is_active and part is not None and bool(theirs.update(left_at=now)))
    assert part is not None  # held by what is required
    record(PartLeft(), subject=part, by=None, now=now)
