"""How does somebody own what went wrong?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recovery import events, states
from footpath.recovery.actions._move import move
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import require


@transaction.atomic
def own(recovery: Recovery, *, by: Person, now: datetime) -> Recovery:
    """Take it on: one person sees to it that it is put right.

    Raises PermissionDenied for whoever does not serve there; Refused, SomebodyWasFaster where somebody owns it.
    """
    require("own", recovery, by, now)
    move(recovery, states.OWNED, owner=by, owned_at=now, first_owned_at=recovery.first_owned_at or now)
    record(events.Owned(), subject=recovery, by=by, now=now)
    return recovery
