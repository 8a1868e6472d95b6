"""What is it when nobody says whether it is right?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.recovery import events, states
from footpath.recovery.actions._move import move, not_now
from footpath.recovery.models import Recovery


@transaction.atomic
def accept_silence(recovery: Recovery, *, now: datetime) -> Recovery:
    """After some working days nobody has said no: it goes on, and says that nobody answered; no figure counts that
    as a yes.

    Raises Refused, SomebodyWasFaster.
    """
    waits = (states.FIXED,) if recovery.is_small else (states.COMPENSATED, states.WAIVED)
    if recovery.state not in waits:
        raise not_now(recovery)
    move(recovery, states.VERIFIED, verified_at=now, verified_by=None)
    record(events.NobodySaid(), subject=recovery, by=None, now=now)
    return recovery
