"""How does a team keep what it has referred?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._referral import asked_now, settle
from footpath.requests.columns import rewrite
from footpath.requests.events import ReferralTakenBack
from footpath.requests.models import Referral, ServiceRequest
from footpath.requests.models.referred import ReferralState
from footpath.requests.permissions import require
from footpath.requests.referring import REFERRED_FROM


@transaction.atomic
def take_back_referral(service_request: ServiceRequest, *, by: Person, now: datetime) -> Referral:
    """Nobody has to answer any more: the team keeps it, or asks somebody else.

    Raises PermissionDenied, SomebodyWasFaster where they have answered.
    """
    require("take_back_referral", by, service_request, now)
    referral = asked_now(service_request)
    hold(service_request, *REFERRED_FROM)
    settle(referral, ReferralState.TAKEN_BACK, by=by, now=now)
    rewrite(service_request, now=now)
    happened = ReferralTakenBack(referral_id=referral.pk, team=referral.to_team.name)
    record(happened, subject=service_request, by=by, now=now)
    return referral
