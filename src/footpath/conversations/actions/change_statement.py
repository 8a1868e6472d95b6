"""How is a sentence of the notes put into other words?"""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.actions.note_statement import checked
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkWent
from footpath.conversations.models import Interview, Statement
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def change_statement(
    statement: Statement, *, text: str, edits: int, by: Person, now: datetime, kind: str | None = None
) -> Statement:
    """Put it into other words: while they talk whoever asks, afterwards and in writing the customer. `edits` is the
    state that was before their eyes.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    talk = held_by_writer(statement, by)
    given = statement.kind if kind is None else kind
    facts = checked(talk, text=text, question=statement.question, kind=given, under=statement.under)
    edited = by.pk == talk.customer_id and statement.written_by_id != by.pk
    as_seen = Statement.objects.filter(pk=statement.pk, edits=edits)
    if as_seen.update(edits=F("edits") + 1, edited=edited or statement.edited, **facts) != 1:
        raise faster(Interview.subject_kind, talk.pk)
    changed(talk, TalkWent(), by=by, now=now)
    return Statement.objects.select_related("interview").get(pk=statement.pk)


def held_by_writer(statement: Statement, by: Person) -> Interview:
    """The talk of a sentence, held, for whoever has the pen now. Raises PermissionDenied, Refused."""
    talk = statement.interview
    talks = Interview.objects.filter(pk=talk.pk).values_list("state", flat=True)
    part = "interviewer" if talks.get() == states.RUNNING else "customer"
    return held(talk, (*states.TAKES_NOTES, states.NOTED), part, by=by)
