"""How much time may somebody offer for what went wrong, and who decides about more?"""

from django.db.models import Sum

from footpath.recovery.models import MakeGoodState, Recovery, RecoveryRules
from footpath.recovery.permissions import leads_above

TAKEN_OFF = (MakeGoodState.REFUSED, MakeGoodState.DECLINED)


def alone_minutes(recovery: Recovery, rules: RecoveryRules) -> int:
    """What its owner may offer without asking: what the service says, else what holds for everybody."""
    hours = recovery.request.terms.alone_hours if recovery.request is not None else 0
    return 60 * hours if hours else rules.alone_minutes


def offered_minutes(recovery: Recovery) -> int:
    """What has been offered for it so far, to whomever; what was not agreed to or not needed is no more."""
    found = recovery.make_goods.exclude(state__in=TAKEN_OFF).aggregate(all=Sum("minutes"))
    return int(found["all"] or 0)


def needs_a_yes(recovery: Recovery, minutes: int, *, outside_hours: bool, rules: RecoveryRules) -> bool:
    """Whether whoever leads has to agree to `minutes` in all; where nobody is above the owner, nobody has to."""
    more = outside_hours or minutes > alone_minutes(recovery, rules)
    return more and leads_above(recovery.team, without=recovery.owner) is not None
