"""How does a workshop go away at once?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._led import led
from footpath.growth.events import WorkshopDeleted
from footpath.growth.models import Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record


@transaction.atomic
def delete_workshop(workshop: Workshop, *, by: Facilitator, now: datetime) -> None:
    """With all that anybody wrote in it. Raises PermissionDenied, and Refused where it is gone already."""
    workshop = led(workshop, *states.AHEAD, by=by)
    pk = workshop.pk
    workshop.delete()
    workshop.pk = pk  # for the event alone
    record(WorkshopDeleted(), subject=workshop, by=by.person, now=now)
