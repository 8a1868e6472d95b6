"""How is written down what was said in a focus group?"""

import uuid
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import By, changed, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupWent
from footpath.conversations.groups.guests import Guest, leads_it
from footpath.conversations.groups.nameless import checked_nameless, departments
from footpath.conversations.groups.permissions import takes_notes
from footpath.conversations.locked import lock
from footpath.conversations.models import FocusGroup, GroupNote
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused

LONGEST = 1000
MOST = 400  # sentences of one group


@transaction.atomic
def note_in_group(
    group: FocusGroup, *, question: int, text: str, by: By, now: datetime, team: int | None = None,
    client_id: uuid.UUID | None = None, is_sure: bool = False,
) -> GroupNote:  # fmt: skip
    """Note one sentence to a question (from 1), as its host or whoever takes notes, from its beginning until all notes
    are said to stand there. `team`: "someone from" a department of five people or more; no name is kept, `is_sure`
    says that a word is none. What is sent again with the same `client_id` is kept once.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    found = held(group, (states.RECRUITING, states.HELD))
    may = isinstance(by, Person) and takes_notes(found, by)
    if not may and (by is None or not leads_it(found, by, now)):
        raise PermissionDenied
    if found.notes_at is not None:
        raise Refused(_("All notes stand there already: others work with them now."))
    if found.starts_at is None or now < found.starts_at:
        raise Refused(_("It has not begun yet."))
    if not 1 <= question <= len(found.study.questions):
        raise ValidationError({"question": _("Choose one of the questions.")})
    said = typed.many_lines("text", text, longest=LONGEST, needed=True)
    checked_nameless("text", said, is_sure=is_sure)
    if team is not None and team not in [one.pk for one in departments(found, now.date())]:
        raise ValidationError({"team": _("Choose a department of at least five people, or nobody in particular.")})
    if found.notes.count() >= MOST:
        raise Refused(_("That is a lot. Put together what says the same."))
    note = GroupNote(
        group=found, client_id=client_id or uuid.uuid4(), question=question, team_id=team,
        written_by=None if isinstance(by, Guest) else by, locked=lock({"text": said}),
    )  # fmt: skip
    try:
        with transaction.atomic():
            note.save(force_insert=True)
    except IntegrityError:
        return GroupNote.objects.get(group=found, client_id=note.client_id)
    changed(found, GroupWent(), by=by, now=now)
    return note
