"""How does the other side answer an offer with one of its own?"""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._offer import Terms, offered, require_turn, settle, stands_on, understood
from footpath.requests.columns import rewrite
from footpath.requests.events import OfferCountered
from footpath.requests.models import Offer
from footpath.requests.models.negotiated import OfferState
from footpath.requests.negotiation import waits_for_side
from footpath.requests.refusals import Unclear


@transaction.atomic
def counter_offer(
    offer: Offer,
    *,
    reason: str,
    by: Person,
    now: datetime,
    by_day: date | None = None,
    scope: str = "",
    level: str = "",
    priority: str = "",
) -> Offer:
    """Answer with another offer, which is whole by itself: what it does not name stays as it is.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster where the offer is answered, taken back or
    lapsed by now, Refused out of the queue.
    """
    require_turn("counter_offer", offer, by, now)
    it = offer.request
    settle(offer, OfferState.COUNTERED, by=by, now=now)
    stands = stands_on(offer)
    terms = understood(it, Terms(by_day, scope, level, priority, reason), now)
    before = (offer.by_day, offer.scope, offer.level, offer.priority)
    if (terms.by_day, terms.scope, terms.level, terms.priority) == before:
        raise Unclear("by_day", _("That is what they offer already. Accept it, or change something."))
    new = offered(it, terms, side=waits_for_side(offer), by=by, now=now, counters=offer, instead_of=stands)
    rewrite(it, now=now)
    day = terms.by_day.isoformat() if terms.by_day else ""
    record(OfferCountered(offer_id=new.pk, by_day=day), subject=it, by=by, now=now)
    return new
