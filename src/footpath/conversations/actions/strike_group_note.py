"""How does a sentence go from the notes of a focus group?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import By, changed, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupWent
from footpath.conversations.groups.guests import leads_it
from footpath.conversations.groups.permissions import takes_notes
from footpath.conversations.models import GroupNote
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def strike_group_note(note: GroupNote, *, by: By, now: datetime) -> None:
    """Strike it for good, as the host or whoever takes notes, until all notes are said to stand there.

    Raises PermissionDenied, Refused.
    """
    found = held(note.group, (states.RECRUITING, states.HELD))
    may = isinstance(by, Person) and takes_notes(found, by)
    if not may and (by is None or not leads_it(found, by, now)):
        raise PermissionDenied
    if found.notes_at is not None:
        raise Refused(_("All notes stand there already: others work with them now."))
    GroupNote.objects.filter(pk=note.pk).delete()
    changed(found, GroupWent(), by=by, now=now)
