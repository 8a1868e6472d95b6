"""How is announced work taken back?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._heads_up import change_heads_up_row, require_side
from footpath.requests.actions._say import usable
from footpath.requests.announced import announces
from footpath.requests.events.announcing import HeadsUpDropped
from footpath.requests.models import HeadsUp
from footpath.requests.models.announced import HeadsUpState


@transaction.atomic
def drop_heads_up(heads_up: HeadsUp, *, by: Person, now: datetime, reason: str = "") -> HeadsUp:
    """It is not needed after all: nobody counts with it any more.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster where it was changed or has ended.
    """
    require_side(announces(by, heads_up, now.date()))
    reason = usable(reason, "reason", longest=500, needed=False)
    change_heads_up_row(heads_up, state=HeadsUpState.DROPPED, ended_at=now)
    record(HeadsUpDropped(reason=reason), subject=heads_up, by=by, now=now)
    return heads_up
