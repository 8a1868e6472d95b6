"""Who hears that one of its clocks is over?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.recovery import events
from footpath.recovery.clocks import next_clock, warning_due
from footpath.recovery.models import Recovery, RecoveryRules


@transaction.atomic
def warn(recovery: Recovery, *, now: datetime) -> bool:
    """Tell its owner that a clock is over, and some working hours later whoever leads there; each once. Whether
    somebody was told.
    """
    clock = next_clock(recovery, RecoveryRules.here())
    level = warning_due(recovery, clock, now)
    if clock is None or not level:
        return False
    seen = {"state": recovery.state, "warned_of": recovery.warned_of, "warned": recovery.warned}
    if Recovery.objects.filter(pk=recovery.pk, **seen).update(warned_of=clock.step, warned=level) != 1:
        return False
    recovery.warned_of, recovery.warned = clock.step, level
    record(events.ClockOver(step=clock.step, level=level), subject=recovery, by=None, now=now)
    return True
