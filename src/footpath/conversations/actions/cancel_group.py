"""How is a focus group called off?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._groups import changed, held, require_runs, with_texts
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupCanceled
from footpath.conversations.models import FocusGroup
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def cancel_group(group: FocusGroup, *, reason: str, by: Person, now: datetime) -> FocusGroup:
    """Call it off with a reason that those who were asked read, until its themes have been checked. Its notes are gone
    then, and so is the link of a guest.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    found = held(group, (states.PLANNED, states.RECRUITING, states.HELD, states.CODED))
    require_runs(found.study, by, now)
    why = typed.many_lines("reason", reason, longest=300, needed=True)
    found.notes.all().delete()
    found.codings.all().delete()
    facts = {"locked": with_texts(found, reason=why, guest="", email=""), "guest_hash": "", "taken": 0}
    return changed(found, GroupCanceled(), by=by, now=now, state=states.CANCELED, **facts)
