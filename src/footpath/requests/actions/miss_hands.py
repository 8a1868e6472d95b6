"""What is said of a request that nobody can take, because nobody of the team is here?"""

from datetime import datetime

from django.db import transaction

from footpath.history.models import Event
from footpath.history.record import record
from footpath.requests.actions._move import hold
from footpath.requests.events import HandsMissing
from footpath.requests.free_hands import nobody_here
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State


@transaction.atomic
def miss_hands(service_request: ServiceRequest, *, now: datetime) -> bool:
    """Tell whoever leads the team, and the customer, that nobody is here who could take it, and from when on somebody
    is; once for each such day. False where it is known, somebody has it, or somebody is here.

    Raises SomebodyWasFaster.
    """
    it = service_request
    if it.state != State.QUEUED or it.assignee_id is not None:
        return False
    nobody = nobody_here(it.team, now.date())
    if nobody is None:
        return False
    hold(it, State.QUEUED)  # of two workers, the second sees what the first has said
    back = nobody.back.isoformat() if nobody.back else ""
    said = Event.objects.filter(kind=HandsMissing.kind, subject_kind=it.subject_kind, subject_id=it.pk)
    if said.filter(facts__back=back).exists():
        return False
    record(HandsMissing(back=back), subject=it, by=None, now=now)
    return True
