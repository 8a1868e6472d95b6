"""How is it taken back that a request should overtake?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._overtaking import require_open, settle_emergency
from footpath.requests.events import EmergencyWithdrawn
from footpath.requests.models import Emergency
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.permissions import require


@transaction.atomic
def withdraw_emergency(emergency: Emergency, *, by: Person, now: datetime) -> Emergency:
    """Take it back while nobody has decided; the request stays in line. For everybody who could ask for it.

    Raises PermissionDenied, SomebodyWasFaster.
    """
    require("ask_emergency", by, emergency.request, now)
    require_open(emergency)
    settle_emergency(emergency, EmergencyState.WITHDRAWN, by=by, now=now)
    record(EmergencyWithdrawn(emergency_id=emergency.pk), subject=emergency.request, by=by, now=now)
    return emergency
