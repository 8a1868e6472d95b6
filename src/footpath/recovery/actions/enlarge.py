"""How does a small mistake become one that is put right step by step?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.actions._move import change, standing_in
from footpath.recovery.models import Recovery, Size


@transaction.atomic
def enlarge(recovery: Recovery, *, by: Person, now: datetime) -> Recovery:
    """It is more than three taps can do: say sorry, make a plan, present it; its clocks run from now on.

    Raises PermissionDenied, Refused where it is large already or put right, SomebodyWasFaster.
    """
    standing_in(recovery, states.NOTICED, states.OWNED, verb="enlarge", by=by, now=now)
    change(recovery, size=Size.LARGE, since=now, warned_of="", warned=0)
    record(events.Enlarged(), subject=recovery, by=by, now=now)
    return recovery
