"""How does somebody say that they cannot help now, but on another day?"""

from datetime import date, datetime

from django.db import transaction

from footpath.people.models import Person
from footpath.requests.actions.make_offer import make_offer
from footpath.requests.models import Offer, Promise, ServiceRequest
from footpath.requests.permissions import require


@transaction.atomic
def not_now(
    service_request: ServiceRequest,
    *,
    by_day: date,
    reason: str,
    by: Person,
    now: datetime,
    instead_of: Promise | None = None,
) -> Offer:
    """Say that you cannot help now, but on another day: an offer of the serving side, with its reason.

    Raises what make_offer raises.
    """
    require("not_now", by, service_request, now)
    return make_offer(service_request, by_day=by_day, reason=reason, by=by, now=now, instead_of=instead_of)
