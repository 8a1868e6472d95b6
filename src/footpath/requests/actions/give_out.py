"""Who gets a request in a team where each is given to somebody?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Team
from footpath.requests.actions._move import as_seen
from footpath.requests.columns import rewrite
from footpath.requests.events import Assigned
from footpath.requests.free_hands import least_busy
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State


@transaction.atomic
def give_out(service_request: ServiceRequest, *, now: datetime) -> bool:
    """Give a request that nobody has to whoever of the team is here and has the least to do. False where the team lets
    people take the next one themselves, where its lead decides who sees it, and where nobody can have it.
    """
    it = service_request
    if it.state != State.QUEUED or it.assignee_id is not None or it.confidential:
        return False
    # One at a time: each counts what the last one gave
    team = Team.objects.select_for_update(no_key=True).get(pk=it.team_id)
    to = least_busy(it, now.date()) if team.gives_out else None
    if to is None:
        return False
    free = as_seen(state=State.QUEUED, assignee=None, team_id=it.team_id)
    if ServiceRequest.objects.filter(pk=it.pk, **free).update(assignee=to) != 1:
        return False
    it.assignee = to
    rewrite(it, now=now)
    record(Assigned(assignee_id=to.pk, assignee=to.name), subject=it, by=None, now=now)
    return True
