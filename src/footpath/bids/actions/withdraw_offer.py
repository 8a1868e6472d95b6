"""How does a side take its offer back?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.actions._bid import held
from footpath.bids.events import OfferWithdrawn
from footpath.bids.models import Offer
from footpath.bids.permissions import require, visible_offers
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def withdraw_offer(offer: Offer, *, by: Person, now: datetime) -> None:
    """It is gone, unread, with its files; until the closing moment another one can come.

    Raises PermissionDenied, Refused.
    """
    require(visible_offers(by, now.date()).filter(pk=offer.pk).exists())
    bid = held(offer.bid, states.OPEN)
    if now >= bid.closes_at:
        raise Refused(_("The moment for offers is over: this one stands."))
    if Offer.objects.filter(pk=offer.pk).delete()[0] == 0:
        raise Refused(_("This offer was taken back already."))
    record(OfferWithdrawn(), subject=offer, by=by, now=now)
