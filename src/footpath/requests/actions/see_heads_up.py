"""How does a team say that it has seen what is coming?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._heads_up import change_heads_up_row, require_side
from footpath.requests.actions._say import usable
from footpath.requests.announced import is_told
from footpath.requests.events.announcing import HeadsUpSeen
from footpath.requests.models import HeadsUp
from footpath.requests.models.announced import HeadsUpState


@transaction.atomic
def see_heads_up(heads_up: HeadsUp, *, by: Person, now: datetime, note: str = "") -> HeadsUp:
    """The team that will do it has seen it, and may say a word: no promise, but no surprise either. A later word takes
    the place of an earlier one.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster where it was changed or has ended.
    """
    require_side(is_told(by, heads_up, now.date()))
    note = usable(note, "note", longest=500, needed=False)
    change_heads_up_row(heads_up, state=HeadsUpState.SEEN, seen_by=by, seen_at=now, note=note)
    record(HeadsUpSeen(note=note), subject=heads_up, by=by, now=now)
    return heads_up
