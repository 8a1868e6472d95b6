"""When do all notes of a focus group stand there?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import By, changed, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupNotesDone
from footpath.conversations.groups.guests import leads_it
from footpath.conversations.models import FocusGroup
from footpath.people.refusals import Refused


@transaction.atomic
def finish_group_notes(group: FocusGroup, *, by: By, now: datetime) -> FocusGroup:
    """Say that they do, as the host; `by` None is time itself, once they were due. Two can put them into themes then.

    Raises PermissionDenied, Refused where nothing was noted or it was said already.
    """
    found = held(group, (states.HELD,))
    if by is not None and not leads_it(found, by, now):
        raise PermissionDenied
    if found.notes_at is not None or not found.notes.exists():
        raise Refused(_("Nothing is noted yet, or the notes were finished before."))
    return changed(found, GroupNotesDone(), by=by, now=now, notes_at=now)
