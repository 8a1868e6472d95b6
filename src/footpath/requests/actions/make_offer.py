"""How does one side offer the other another day, scope, quality or priority?"""

from datetime import date, datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._offer import TOLD, Terms, offered, side_for, understood
from footpath.requests.columns import rewrite
from footpath.requests.events import OfferMade
from footpath.requests.models import Offer, Promise, ServiceRequest
from footpath.requests.promise import latest_promise
from footpath.requests.refusals import faster
from footpath.requests.states import IN_QUEUE


@transaction.atomic
def make_offer(
    service_request: ServiceRequest,
    *,
    reason: str,
    by: Person,
    now: datetime,
    by_day: date | None = None,
    scope: str = "",
    level: str = "",
    priority: str = "",
    instead_of: Promise | None = None,
) -> Offer:
    """Offer the other side a day, a scope, a quality, a priority, any of them; what is not named stays as it is. It is
    their turn then: they accept, counter or decline, else it lapses.

    `instead_of` is the promise that whoever offers saw. Raises Unclear naming the field, PermissionDenied,
    SomebodyWasFaster where an offer is open or another day is promised by now, Refused out of the queue.
    """
    side = side_for("make_offer", by, service_request, now)
    hold(service_request, *IN_QUEUE)
    if latest_promise(service_request) != instead_of:
        raise faster(service_request, *TOLD)
    terms = understood(service_request, Terms(by_day, scope, level, priority, reason), now)
    offer = offered(service_request, terms, side=side, by=by, now=now, instead_of=instead_of)
    rewrite(service_request, now=now)
    day = terms.by_day.isoformat() if terms.by_day else ""
    record(OfferMade(offer_id=offer.pk, by_day=day), subject=service_request, by=by, now=now)
    return offer
