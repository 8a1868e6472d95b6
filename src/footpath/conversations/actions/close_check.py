"""When have those who were there looked at the themes?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held, require_runs
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupChecked
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def close_check(group: FocusGroup, *, by: Person | None, now: datetime) -> FocusGroup:
    """Go on, as whoever runs it, once everybody has looked or their week is over, and everything that was found wrong
    has an answer. `by` None is time itself.

    Raises PermissionDenied, Refused.
    """
    found = held(group, (states.CODED,))
    if by is not None:
        require_runs(found.study, by, now)
    if found.objections.filter(answered=False).exists():
        raise Refused(_("Answer first what was found wrong."))
    if not is_checked(found, now):
        raise Refused(_("Not everybody has looked yet; they have a week."))
    return changed(found, GroupChecked(), by=by, now=now, state=states.CHECKED)


def is_checked(group: FocusGroup, now: datetime) -> bool:
    """Whether everybody who was there has looked, or their week is over."""
    waits = GroupSeat.objects.filter(group=group, came=True, checked=False).exclude(person=None).exists()
    today = group.study.planner.today(now)
    return not waits or group.check_until is None or today >= group.check_until
