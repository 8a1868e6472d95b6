"""To whom is a request referred in the tests? To Sales, where Dov is, as the service that writes offers."""

from typing import Any

from tests.cast import MONDAY, Cast
from tests.requests.stages import HOUR, anew, queued

from footpath.catalog import actions as catalog
from footpath.catalog.models import Service, ServiceState
from footpath.requests import actions
from footpath.requests.models import ServiceRequest

WHY = "We move desks; this is an offer to an airline."
FORM = [
    {"key": "places", "label": "How many places?", "kind": "number"},
    {"key": "airline", "label": "Which airline?", "kind": "text"},
]


def offers_of(cast: Cast, **facts: Any) -> Service:
    """A service of Sales that asks for one thing more than the one of Facilities."""
    facts = {"name": "Write an offer", "state": ServiceState.PUBLISHED, "requirements": FORM, "delivery": 5} | facts
    return catalog.offer(cast.sales, **facts, by=None, now=MONDAY)


def referred(cast: Cast, request: ServiceRequest | None = None, **facts: Any) -> ServiceRequest:
    """Ben has asked Sales to take it over."""
    request = request or queued(cast)
    facts = {"to": cast.sales, "reason": WHY, "by": cast.ben, "now": MONDAY + HOUR} | facts
    actions.refer(request, **facts)
    return anew(request)
