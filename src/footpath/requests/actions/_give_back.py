"""How does a request become the team's again that was in somebody's hands?"""

from datetime import datetime

from footpath.requests.actions._move import move
from footpath.requests.columns import rewrite
from footpath.requests.models import ServiceRequest
from footpath.requests.refusals import faster
from footpath.requests.states import State


def give_back(service_request: ServiceRequest, *, now: datetime) -> None:
    """Take it out of the hands of whoever has it, for anybody of the team to take; its promises stand. One that waits
    goes on in the queue afterwards. Raises SomebodyWasFaster.
    """
    it = service_request
    if it.state == State.WORKING:
        move(it, "put_back", now=now, assignee=None)
    elif it.state == State.WAITING:
        move(it, "wait", now=now, waits_for=it.waits_for, assignee=None, back_to=State.QUEUED)
    else:
        theirs = ServiceRequest.objects.filter(pk=it.pk, state=it.state, assignee=it.assignee_id)
        if theirs.update(assignee=None) != 1:
            raise faster(it)
        it.assignee = None
    rewrite(it, now=now)
