"""When is somebody reminded that a request waits for their yes?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.actions._move import as_seen
from footpath.requests.events import ReferralChased
from footpath.requests.models import Referral
from footpath.requests.models.referred import ReferralState
from footpath.requests.referring import REFERRED_FROM, next_chase_at


@transaction.atomic
def chase_referral(referral: Referral, *, now: datetime) -> bool:
    """Remind whoever was asked to take it over, and tell whoever referred it that no answer came; where they have left,
    their team is asked at once. False when nothing was due.
    """
    due = next_chase_at(referral)
    left = referral.to_person is not None and not referral.to_person.is_active
    if (not left and (due is None or now < due)) or referral.request.state not in REFERRED_FROM:
        return False
    columns = {"chased": referral.chased + 1} | ({"to_person": None} if left else {})
    counted = as_seen(chased=referral.chased, state=ReferralState.ASKED)
    if Referral.objects.filter(pk=referral.pk, **counted).update(**columns) != 1:
        return False
    happened = ReferralChased(referral_id=referral.pk, team=referral.to_team.name, nth=referral.chased + 1)
    record(happened, subject=referral.request, by=None, now=now)
    return True
