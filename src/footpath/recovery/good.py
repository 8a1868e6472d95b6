"""How much time may somebody offer for what went wrong, and who decides about more?"""

from django.db.models import Sum

from footpath.catalog.agreed import Alone, Content
from footpath.recovery.models import MakeGoodState, Recovery, RecoveryRules
from footpath.recovery.permissions import leads_above
from footpath.requests.agreed import held, pair_of
from footpath.requests.models import ServiceRequest

TAKEN_OFF = (MakeGoodState.REFUSED, MakeGoodState.DECLINED)


def alone_minutes(recovery: Recovery, rules: RecoveryRules) -> int:
    """What its owner may offer without asking: what the two teams have agreed, else what the service says, else what
    holds for everybody. Roles in an agreement are words, and nobody's role is known here: of several the one counts
    that may decide the least.
    """
    if recovery.request is None:
        return rules.alone_minutes
    agreed = agreed_roles(recovery.request)
    hours = min(one.hours for one in agreed) if agreed else recovery.request.terms.alone_hours
    return 60 * hours if hours else rules.alone_minutes


def agreed_roles(service_request: ServiceRequest) -> list[Alone]:
    """Who may make good how much by the agreement of its two teams, of those who serve; one query."""
    version = held(*pair_of(service_request)).first()
    said = Content.from_json(version.content).alone_of(service_request.team_id) if version else ()
    return [one for one in said if one.hours]


def offered_minutes(recovery: Recovery) -> int:
    """What has been offered for it so far, to whomever; what was not agreed to or not needed is no more."""
    found = recovery.make_goods.exclude(state__in=TAKEN_OFF).aggregate(all=Sum("minutes"))
    return int(found["all"] or 0)


def needs_a_yes(recovery: Recovery, minutes: int, *, outside_hours: bool, rules: RecoveryRules) -> bool:
    """Whether whoever leads has to agree to `minutes` in all; where nobody is above the owner, nobody has to."""
    more = outside_hours or minutes > alone_minutes(recovery, rules)
    return more and leads_above(recovery.team, without=recovery.owner) is not None
