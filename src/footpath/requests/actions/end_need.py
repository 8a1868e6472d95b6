"""How does a request go on without what it needed?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import as_seen, hold
from footpath.requests.events import NeededNoMore, NeedEnded
from footpath.requests.links import child_of, parent_of
from footpath.requests.models import Need
from footpath.requests.permissions import require
from footpath.requests.refusals import faster
from footpath.requests.states import OPEN
from footpath.requests.wording import team_word


@transaction.atomic
def end_need(need: Need, *, by: Person, now: datetime) -> Need:
    """Say that the request does not need the other one after all: it holds it up no longer. The other one goes on as it
    was asked; whoever asked it may take it back.

    Raises PermissionDenied, SomebodyWasFaster where somebody has said so already, Refused once it was delivered.
    """
    parent, child = parent_of(need), child_of(need)
    require("end_need", by, parent, now)
    hold(parent, *OPEN)
    if Need.objects.filter(pk=need.pk, **as_seen(ended_at=None)).update(ended_at=now) != 1:
        raise faster(parent, NeedEnded.kind)
    need.ended_at = now
    record(NeededNoMore(number=parent.number, team=team_word(parent)), subject=child, by=by, now=now)
    record(NeedEnded(number=child.number, team=team_word(child)), subject=parent, by=by, now=now)
    return need
