"""How does a team write down what it sends again and again?"""

from datetime import datetime

from django.db import IntegrityError, transaction

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.requests.actions._replies import require_member, taken, usable_reply
from footpath.requests.events import ReplyWritten
from footpath.requests.models import Reply


@transaction.atomic
def write_reply(team: Team, *, name: str, text: str, by: Person, now: datetime) -> Reply:
    """Write a reply for everybody in the team; its fields, such as {customer}, are filled in where it is used.

    Raises PermissionDenied, Unclear naming the field.
    """
    require_member(team, by, now)
    facts = usable_reply(name, text)
    try:
        with transaction.atomic():
            reply = Reply.objects.create(team=team, changed_by=by, changed_at=now, **facts)
    except IntegrityError as error:
        raise taken() from error
    record(ReplyWritten(name=reply.name), subject=reply, by=by, now=now)
    return reply
