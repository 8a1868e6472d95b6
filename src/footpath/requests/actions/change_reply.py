"""How is a reply of a team written anew?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._replies import change_row, require_member, usable_reply
from footpath.requests.events import ReplyChanged
from footpath.requests.models import Reply


@transaction.atomic
def change_reply(reply: Reply, *, name: str, text: str, edits: int, by: Person, now: datetime) -> Reply:
    """Write it anew; `edits` is the counter that the editor has seen. What was sent stays as it was sent.

    Raises PermissionDenied, Unclear naming the field, SomebodyWasFaster when it was changed or taken away since.
    """
    require_member(reply.team, by, now)
    facts = usable_reply(name, text)
    change_row(reply, edits=edits, changed_by=by, changed_at=now, **facts)
    record(ReplyChanged(name=reply.name), subject=reply, by=by, now=now)
    return reply
