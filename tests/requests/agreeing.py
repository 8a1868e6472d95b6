"""How does a test bring a request to where two sides agree on something?"""

from typing import Any

from tests.requests.stages import TUESDAY, anew, day, queued

from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import Offer, Promise, ServiceRequest

WHY = "The trolley is away until Thursday."


def promised(cast: Cast) -> tuple[ServiceRequest, Promise]:
    """Cleo has promised Friday."""
    request = queued(cast)
    given = actions.promise(request, by_day=day(4), by=cast.cleo, now=TUESDAY)
    return anew(request), given


def offer(request: ServiceRequest, by: Person, **facts: Any) -> Offer:
    """Next Tuesday, for a reason, unless it is said otherwise."""
    facts = {"by_day": day(8), "reason": WHY, "now": TUESDAY} | facts
    return actions.make_offer(request, by=by, **facts)


def offered(cast: Cast, by: str = "cleo", **facts: Any) -> Offer:
    """Facilities cannot at once, and offers next Tuesday."""
    return afresh(offer(queued(cast), getattr(cast, by), **facts))


def afresh(offer: Offer) -> Offer:
    """The offer as somebody who opens the page finds it."""
    found = Offer.objects.get(pk=offer.pk)
    found.request = anew(found.request)
    return found
