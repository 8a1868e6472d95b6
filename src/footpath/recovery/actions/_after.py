"""What follows once it is put right: is there time to be given first, and who is asked whether it is right?"""

from datetime import datetime

from footpath.history.record import record
from footpath.recovery import states
from footpath.recovery.actions._ask import ask_all
from footpath.recovery.actions._move import move
from footpath.recovery.events import CheckAsked
from footpath.recovery.models import MakeGoodState, Recovery, RecoveryRules
from footpath.recovery.models.good import UNSETTLED


def settle_good(recovery: Recovery, *, now: datetime) -> Recovery:
    """Where nothing more is to be given, those whom it touched are asked; a larger one is made good, or waived, first.

    Where the organization has switched making good off, there is nothing to wait for.
    """
    if not recovery.is_small and recovery.state == states.FIXED:
        goods = list(recovery.make_goods.values_list("state", flat=True))
        if any(state in UNSETTLED for state in goods):
            return recovery
        if MakeGoodState.DELIVERED in goods:
            move(recovery, states.COMPENSATED)
        elif MakeGoodState.DECLINED in goods or not RecoveryRules.here().makes_good:
            move(recovery, states.WAIVED)
        else:
            return recovery
    asked = ask_all(recovery, now)
    if asked:
        record(CheckAsked(asked=asked, done=recovery.done), subject=recovery, by=recovery.owner, now=now)
    return recovery
