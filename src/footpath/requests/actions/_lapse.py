"""When does an offer lapse that nobody answered?"""

from datetime import datetime

from footpath.requests.models import Offer, ServiceRequest
from footpath.requests.models.negotiated import OfferState


def lapse(service_request: ServiceRequest, *, now: datetime) -> None:
    """Let the open offer lapse: what it was about is settled in another way. What settled it is the event."""
    open_ones = Offer.objects.filter(request=service_request, state=OfferState.OPEN)
    open_ones.update(state=OfferState.LAPSED, answered_at=now)
