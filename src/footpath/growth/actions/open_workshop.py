"""How are guests let in?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._led import led, told
from footpath.growth.events import WorkshopOpened
from footpath.growth.models import Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record


@transaction.atomic
def open_workshop(workshop: Workshop, *, by: Facilitator, now: datetime) -> Workshop:
    """From now on whoever has the code comes in. Raises PermissionDenied, and Refused where it is open or over."""
    workshop = led(workshop, states.PREPARED, by=by)
    workshop = told(workshop, now, state=states.OPEN, opened_at=now)
    record(WorkshopOpened(), subject=workshop, by=by.person, now=now)
    return workshop
