"""How is it said that it is put right?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.actions._after import settle_good
from footpath.recovery.actions._move import move
from footpath.recovery.models import PlanStep, Recovery
from footpath.recovery.permissions import require

LONGEST = 2000


@transaction.atomic
def fix(recovery: Recovery, *, done: str = "", by: Person, now: datetime) -> Recovery:
    """Say that it is put right, and what was done; steps of the plan that are still open are done with it. Those whom
    it touched are asked whether it is.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require("fix", recovery, by, now)
    told = typed.many_lines("done", done, longest=LONGEST)
    move(recovery, states.FIXED, fixed_at=now, done=told, warned_of="", warned=0)
    PlanStep.objects.filter(recovery=recovery, done_at=None).update(done_at=now)
    record(events.Fixed(what=told), subject=recovery, by=by, now=now)
    return settle_good(recovery, now=now)
