"""How is a sentence struck from the notes?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._talks import changed
from footpath.conversations.actions.change_statement import held_by_writer
from footpath.conversations.interviews.events import TalkWent
from footpath.conversations.models import Interview, Statement
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def drop_statement(statement: Statement, *, edits: int, by: Person, now: datetime) -> Interview:
    """Strike it: while they talk whoever asks, afterwards and in writing the customer. It is gone for good.

    Raises PermissionDenied, Refused, SomebodyWasFaster where it was changed meanwhile.
    """
    talk = held_by_writer(statement, by)
    if Statement.objects.filter(pk=statement.pk, edits=edits).delete()[0] == 0:
        raise faster(Interview.subject_kind, talk.pk)
    return changed(talk, TalkWent(), by=by, now=now)
