"""Who writes for the host of a focus group?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.conversations.actions._groups import changed, checked_neutral, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupHostNamed
from footpath.conversations.groups.permissions import hosts, runs
from footpath.conversations.models import FocusGroup
from footpath.people.models import Person


@transaction.atomic
def name_note_taker(group: FocusGroup, *, note_taker: Person, by: Person, now: datetime) -> FocusGroup:
    """Ask a coworker who is as neutral as the host to take notes, as the host or whoever runs it.

    Raises PermissionDenied, ValidationError naming the field, Refused once the notes are at work.
    """
    found = held(group, (states.PLANNED, states.RECRUITING, states.HELD))
    if not hosts(found, by) and not runs(found.study, by, now.date()):
        raise PermissionDenied
    checked_neutral("note_taker", note_taker, found, now, above=True)
    return changed(found, GroupHostNamed(), by=by, now=now, note_taker=note_taker)
