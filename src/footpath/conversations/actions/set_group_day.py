"""When and where does a focus group meet?"""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held, require_runs, with_texts
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupDaySet, GroupMoved
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.people import typed
from footpath.people.models import Person

SOONEST, FURTHEST = timedelta(days=2), timedelta(days=120)
SHORTEST, LONGEST = 45, 150  # minutes


@transaction.atomic
def set_group_day(
    group: FocusGroup, *, starts_at: datetime, place: str, by: Person, now: datetime, minutes: int = 90
) -> FocusGroup:
    """Set day and place, as whoever runs it: two days from now or later. Whoever had said yes to another day is asked
    again, and what was noted on a day on which too few came is deleted.

    Raises PermissionDenied, ValidationError naming the field, Refused once it was held.
    """
    found = held(group, states.AHEAD_OF_IT)
    require_runs(found.study, by, now)
    start = starts_at.replace(second=0, microsecond=0)
    if not now + SOONEST <= start <= now + FURTHEST:
        raise ValidationError({"starts_at": _("Choose a time at least two days from now, within four months.")})
    if not SHORTEST <= minutes <= LONGEST:
        raise ValidationError({"minutes": _("From %(low)d to %(high)d.") % {"low": SHORTEST, "high": LONGEST}})
    where = typed.one_line("place", place, longest=200, needed=True)
    facts = {"starts_at": start, "minutes": minutes, "locked": with_texts(found, place=where)}
    if found.state == states.PLANNED:
        return changed(found, GroupDaySet(), by=by, now=now, **facts)
    asked = GroupSeat.objects.filter(group=found, state__in=(states.SEATED, states.WAITING))
    asked.update(state=states.ASKED)
    found.notes.all().delete()  # so few came that it was none: nothing is kept of it
    return changed(found, GroupMoved(), by=by, now=now, sequence=found.sequence + 1, taken=0, **facts)
