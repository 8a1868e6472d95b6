"""How does the link of a host from outside end?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held, require_runs, with_texts
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupGuestEnded
from footpath.conversations.models import FocusGroup
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def end_guest(group: FocusGroup, *, by: Person | None, now: datetime) -> FocusGroup:
    """Take the link back, at once; their name and address go with it. `by` None is time itself.

    Raises PermissionDenied, Refused where there is none.
    """
    found = held(group, (*states.WAY, states.CANCELED))
    if by is not None:
        require_runs(found.study, by, now)
    if not found.guest_hash:
        raise Refused(_("There is no link to take back."))
    locked = with_texts(found, guest="", email="")
    return changed(found, GroupGuestEnded(), by=by, now=now, guest_hash="", locked=locked)
