"""Where else does a bid begin?"""

from datetime import datetime

from footpath.catalog.models import Service
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.models import Commitment, ServiceRequest
from footpath.ui.panels import Panel


def service(service: Service, person: Person, now: datetime) -> Panel | None:
    """On the page of a service, for whoever leads a team that could need it."""
    mine = reach(person, now.date())
    return _panel("service", service) if mine.leads - {service.team_id} else None


def request(service_request: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """On a request, for whoever leads the team that asked."""
    leads = reach(person, now.date()).leads
    return _panel("request", service_request) if service_request.customer_team_id in leads else None


def commitment(commitment: Commitment, person: Person, now: datetime) -> Panel | None:
    """On what somebody outside waits for, for whoever leads the team that owes it; where no team is named, for whoever
    leads one.
    """
    leads = reach(person, now.date()).leads
    if commitment.met_at or commitment.dropped_at or not leads:
        return None
    return _panel("commitment", commitment) if commitment.team_id is None or commitment.team_id in leads else None


def _panel(kind: str, thing: Service | ServiceRequest | Commitment) -> Panel:
    return Panel("bids/begin_panel.html", {"kind": kind, "number": str(thing.pk)})
