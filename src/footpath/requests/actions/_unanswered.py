"""What becomes of a referral that nobody has answered when the request ends where it is?"""

from datetime import datetime

from footpath.requests.models import Referral, ServiceRequest
from footpath.requests.models.referred import ReferralState
from footpath.requests.referring import monday_of


def end_referral(service_request: ServiceRequest, *, now: datetime) -> None:
    """Nobody has to answer any more: it was delivered, declined or taken back meanwhile."""
    waiting = Referral.objects.filter(request=service_request, state=ReferralState.ASKED)
    waiting.update(state=ReferralState.TAKEN_BACK, answered_at=now, answered_week=monday_of(now, service_request.team))
