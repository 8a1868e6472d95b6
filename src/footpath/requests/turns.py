"""Where does a request come when not all can be first, and why? Both sides read the same."""

from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from footpath.pure.turns import turn
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import Impact, Priority, Urgency


class Why(NamedTuple):
    """Where it comes, and the reason, in words."""

    place: str
    reason: str


def why(service_request: ServiceRequest) -> Why | None:
    """What both sides read; None where nothing was said of it, and it comes as it comes."""
    it = service_request
    place = str(capfirst(Priority(it.priority).label))
    if it.priority != turn(it.impact, it.urgency):
        return Why(place, _("both sides agreed on that"))
    said = said_of(it)
    return Why(place, said) if said else None


def said_of(service_request: ServiceRequest) -> str:
    """What the customer said: how many it stops, how soon it hurts; empty where they said nothing."""
    parts = []
    if service_request.impact:
        parts.append(str(Impact(service_request.impact).label))
    if service_request.urgency:
        parts.append(str(Urgency(service_request.urgency).label))
    return "; ".join(parts)
