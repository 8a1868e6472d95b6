"""How is a reply of a team taken away?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._replies import change_row, require_member
from footpath.requests.events import ReplyDropped
from footpath.requests.models import Reply


@transaction.atomic
def drop_reply(reply: Reply, *, edits: int, by: Person, now: datetime) -> Reply:
    """Nobody is offered it any more; what was sent stays as it was sent.

    Raises PermissionDenied, SomebodyWasFaster when it was changed or taken away since.
    """
    require_member(reply.team, by, now)
    change_row(reply, edits=edits, dropped_at=now)
    record(ReplyDropped(name=reply.name), subject=reply, by=by, now=now)
    return reply
