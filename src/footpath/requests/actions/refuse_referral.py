"""How does a team say that it cannot take over what was referred to it?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._referral import asked_of, settle
from footpath.requests.actions._say import usable
from footpath.requests.columns import rewrite
from footpath.requests.events import ReferralRefused
from footpath.requests.models import Referral, ServiceRequest
from footpath.requests.models.referred import ReferralState


@transaction.atomic
def refuse_referral(service_request: ServiceRequest, *, reason: str, by: Person, now: datetime) -> Referral:
    """Say no, and why: it stays with the team that has it, and whoever referred it looks further.

    Raises Unclear naming the field, PermissionDenied for whoever was not asked, SomebodyWasFaster.
    """
    referral = asked_of(service_request, by, now)
    reason = usable(reason, "reason", longest=500)
    settle(referral, ReferralState.REFUSED, by=by, now=now, answer=reason)
    rewrite(service_request, now=now)
    happened = ReferralRefused(referral_id=referral.pk, team=referral.to_team.name, answer=reason)
    record(happened, subject=service_request, by=by, now=now)
    return referral
