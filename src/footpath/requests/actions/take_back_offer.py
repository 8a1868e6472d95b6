"""How does a side take back what it offered?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._offer import settle, side_for
from footpath.requests.columns import rewrite
from footpath.requests.events import OfferTakenBack
from footpath.requests.models import Offer
from footpath.requests.models.negotiated import OfferState


@transaction.atomic
def take_back_offer(offer: Offer, *, by: Person, now: datetime) -> Offer:
    """Take back an offer of one's own side that nobody has answered yet; everybody there may.

    Raises PermissionDenied, SomebodyWasFaster where it is answered or lapsed by now, Refused out of the queue.
    """
    if side_for("take_back_offer", by, offer.request, now) != offer.side:
        raise PermissionDenied(_("That offer is the other side's to take back."))
    settle(offer, OfferState.TAKEN_BACK, by=by, now=now)
    rewrite(offer.request, now=now)
    record(OfferTakenBack(offer_id=offer.pk), subject=offer.request, by=by, now=now)
    return offer
