"""What is said once a focus group has met?"""

from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import By, changed, held
from footpath.conversations.actions.name_group_host import NOTES_IN
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupHeld
from footpath.conversations.groups.guests import leads_it
from footpath.conversations.groups.words import too_few_came
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.conversations.models.groups import FEWEST_CAME
from footpath.people.refusals import Refused


@transaction.atomic
def hold_group(group: FocusGroup, *, came: Collection[int], by: By, now: datetime) -> FocusGroup:
    """Say that it met, as its host, and which of the seats (by number) were taken. Everybody else learns the count.
    Where three sat together, whoever was there is easy to guess: that is no group, and another day is chosen.

    Raises PermissionDenied, ValidationError naming the field, Refused before its time.
    """
    found = held(group, (states.RECRUITING,))
    if by is None or not leads_it(found, by, now):
        raise PermissionDenied
    if found.starts_at is None or now < found.starts_at:
        raise Refused(_("It has not begun yet."))
    seats = GroupSeat.objects.filter(group=found, state=states.SEATED)
    if not came or set(came) - set(seats.values_list("pk", flat=True)):
        raise ValidationError({"came": _("Choose from those who take part, one at least.")})
    if len(set(came)) < FEWEST_CAME:
        raise ValidationError({"came": too_few_came()})
    seats.filter(pk__in=list(came)).update(came=True)
    GroupSeat.objects.filter(group=found).exclude(state=states.SEATED).delete()  # nobody else is kept
    seats.filter(came=False).delete()
    day = found.study.planner.today(now)
    facts = {"came": len(set(came)), "held_at": now, "notes_due": day + NOTES_IN}
    return changed(found, GroupHeld(), by=by, now=now, state=states.HELD, **facts)
