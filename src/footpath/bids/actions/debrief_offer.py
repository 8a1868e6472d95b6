"""How do those who did not get it hear why?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.actions._bid import LONG, held, move
from footpath.bids.events import BidDebriefed, OfferDebriefed
from footpath.bids.locked import lock
from footpath.bids.models import Offer
from footpath.bids.permissions import decides, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def debrief_offer(offer: Offer, *, text: str, by: Person, now: datetime) -> Offer:
    """What was good about theirs, and what was missing, beside their own comparison; never what others asked for.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(decides(by, offer.bid, now.date()))
    bid = held(offer.bid, states.DECIDED)
    said = lock({"text": typed.many_lines("text", text, longest=LONG, needed=True)})
    open_ones = Offer.objects.filter(pk=offer.pk, is_awarded=False, debriefed_at=None)
    if open_ones.update(debriefed_at=now, debrief=said) != 1:
        raise Refused(_("They were told already, or it is theirs."))
    record(OfferDebriefed(), subject=offer, by=by, now=now)
    if not bid.offers.filter(is_awarded=False, debriefed_at=None).exists():
        move(bid, states.DEBRIEFED, occurrence=BidDebriefed(), by=by, now=now)
    return Offer.objects.get(pk=offer.pk)
