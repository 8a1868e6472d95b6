"""How is it taken back that a request serves what an outside customer waits for?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.events import ServesNoMore
from footpath.requests.models import Commitment, ServiceRequest, Serving
from footpath.requests.permissions import require
from footpath.requests.states import State


@transaction.atomic
def stop_serving(
    service_request: ServiceRequest, *, commitment: Commitment, by: Person, now: datetime
) -> ServiceRequest:
    """Say that the request does not serve it after all; either side may, twice changes nothing. PermissionDenied."""
    require("serve", by, service_request, now)
    gone, _kinds = Serving.objects.filter(request=service_request, commitment=commitment).delete()
    if gone and service_request.state != State.DRAFT:
        event = ServesNoMore(commitment_id=commitment.pk, name=str(commitment))
        record(event, subject=service_request, by=by, now=now)
    return service_request
