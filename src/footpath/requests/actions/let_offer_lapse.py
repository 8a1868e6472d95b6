"""What becomes of an offer that nobody answers?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.actions._offer import settle
from footpath.requests.columns import rewrite
from footpath.requests.events import OfferLapsed
from footpath.requests.models import Offer
from footpath.requests.models.negotiated import OfferState


@transaction.atomic
def let_offer_lapse(offer: Offer, *, now: datetime) -> bool:
    """Let an offer lapse whose time is over; False while there is some left.

    Raises SomebodyWasFaster where it is answered by now, Refused out of the queue.
    """
    if offer.state != OfferState.OPEN or now < offer.lapses_at:
        return False
    settle(offer, OfferState.LAPSED, by=None, now=now)
    rewrite(offer.request, now=now)
    record(OfferLapsed(offer_id=offer.pk), subject=offer.request, by=None, now=now)
    return True
