"""How is a request linked to what an outside customer waits for?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.commitments import OPEN
from footpath.requests.events import Serves
from footpath.requests.models import Commitment, ServiceRequest, Serving
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


@transaction.atomic
def serve(
    service_request: ServiceRequest, *, commitment: Commitment, by: Person | None, now: datetime
) -> ServiceRequest:
    """Say that the request serves something for which an outside customer waits; either side may, twice is once.

    PermissionDenied; Unclear where nobody waits for that any more; SomebodyWasFaster where the request has moved on.
    """
    if by is not None:
        require("serve", by, service_request, now)
    if not Commitment.objects.select_for_update(no_key=True).filter(OPEN, pk=commitment.pk).exists():
        raise Unclear("commitment", _("Nobody waits for that any more. Choose another one."))
    hold(service_request, *(state for state in State if state not in (State.WITHDRAWN, State.DECLINED)))
    _row, new = Serving.objects.get_or_create(
        commitment=commitment, request=service_request, defaults={"added_by": by, "added_at": now}
    )
    if new and service_request.state != State.DRAFT:
        record(Serves(commitment_id=commitment.pk, name=str(commitment)), subject=service_request, by=by, now=now)
    return service_request
