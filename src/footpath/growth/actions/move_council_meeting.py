"""How is a meeting moved to another day?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import running, step
from footpath.growth.events.council_meetings import CouncilMeetingMoved
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import CouncilMeeting
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def move_council_meeting(
    meeting: CouncilMeeting, *, on: date | None, by: Person, now: datetime, place: str = ""
) -> CouncilMeeting:
    """Another day or place, while it is planned.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_inside(by, meeting.council))
    running(meeting.council)
    day = typed.day_ahead("on", on, by.today(now))
    if meeting.council.ends_on is not None and day > meeting.council.ends_on:
        raise ValidationError({"on": _("The team ends before that day.")})
    if meeting.state != states.PLANNED:
        raise Refused(_("That meeting is over."))
    step(meeting, None, on=day, place=typed.one_line("place", place, longest=120), reminded_at=None)
    record(CouncilMeetingMoved(day.isoformat()), subject=meeting, by=by, now=now)
    return meeting
