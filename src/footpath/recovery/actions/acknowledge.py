"""How does the owner say sorry?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.actions._move import move
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import require

LONGEST = 2000


@transaction.atomic
def acknowledge(recovery: Recovery, *, apology: str, by: Person, now: datetime) -> Recovery:
    """Tell those whom it touches what happened, what it does to them, and that you are sorry; they hear it at once.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require("acknowledge", recovery, by, now)
    told = typed.many_lines("apology", apology, longest=LONGEST, needed=True)
    move(recovery, states.ACKNOWLEDGED, apology=told, acknowledged_at=now, warned_of="", warned=0)
    record(events.Acknowledged(apology=told), subject=recovery, by=by, now=now)
    return recovery
