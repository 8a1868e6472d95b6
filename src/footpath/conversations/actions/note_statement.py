"""How does a sentence get into the notes of a talk?"""

from datetime import datetime
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkWent
from footpath.conversations.interviews.permissions import in_the_room
from footpath.conversations.interviews.questions import asked_in
from footpath.conversations.locked import lock
from footpath.conversations.models import Interview, Statement, StatementKind
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused

MOST, LONGEST = 200, 1000


@transaction.atomic
def note_statement(
    interview: Interview, *, text: str, question: str, by: Person, now: datetime, kind: str = "",
    under: Statement | None = None, client_id: UUID | None = None,
) -> Statement:  # fmt: skip
    """Note one sentence: while they talk as whoever asks, in writing as the customer. `kind` is a StatementKind or
    nothing; `under` is the conclusion of the same talk that this behavior explains. What a page sends twice with the
    number that it made itself is noted once.

    Raises PermissionDenied, ValidationError naming the field, Refused where no notes are taken.
    """
    talk = held(interview, states.TAKES_NOTES, "interviewer", "customer", by=by)
    writer = talk.customer_id if talk.state == states.WRITING else talk.interviewer_id
    if not in_the_room(talk, by) or by.pk != writer:
        raise PermissionDenied
    facts = checked(talk, text=text, question=question, kind=kind, under=under)
    if talk.statements.count() >= MOST:
        raise Refused(_("There are %(most)d sentences in the notes; that is as many as they take.") % {"most": MOST})
    number = client_id or uuid4()
    try:
        with transaction.atomic():
            made = Statement.objects.create(interview=talk, client_id=number, written_by=by, written_at=now, **facts)
    except IntegrityError:  # it came before; nothing happens now
        return Statement.objects.get(interview=talk, client_id=number)
    changed(talk, TalkWent(), by=by, now=now)
    return made


def checked(
    talk: Interview, *, text: str, question: str, kind: str, under: Statement | None = None
) -> dict[str, object]:
    """The columns of a sentence. Raises ValidationError naming the field."""
    if question not in {one.key for one in asked_in(talk.texts.get("questions") or [])}:
        raise ValidationError({"question": _("Choose one of the questions of this talk.")})
    if kind and kind not in StatementKind.values:
        raise ValidationError({"kind": _("Say whether it was seen, or is what somebody makes of it.")})
    if under is not None and (under.interview_id != talk.pk or under.kind != StatementKind.CONCLUSION):
        raise ValidationError({"under": _("Choose a conclusion of this talk.")})
    kept = typed.many_lines("text", text, longest=LONGEST, needed=True)
    kind = StatementKind.BEHAVIOR if under is not None else kind
    return {"question": question, "kind": kind, "under": under, "locked": lock({"text": kept})}
