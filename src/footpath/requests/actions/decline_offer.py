"""How does the other side say no to an offer?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._offer import require_turn, settle
from footpath.requests.actions._say import usable
from footpath.requests.columns import rewrite
from footpath.requests.events import OfferDeclined
from footpath.requests.models import Offer
from footpath.requests.models.negotiated import OfferState


@transaction.atomic
def decline_offer(offer: Offer, *, reason: str, by: Person, now: datetime) -> Offer:
    """Decline an offer, and say why; what stood before stands.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster where the offer is answered, taken back or
    lapsed by now, Refused out of the queue.
    """
    require_turn("decline_offer", offer, by, now)
    settle(offer, OfferState.DECLINED, by=by, now=now, answer=usable(reason, "reason", longest=500))
    rewrite(offer.request, now=now)
    record(OfferDeclined(offer_id=offer.pk), subject=offer.request, by=by, now=now)
    return offer
