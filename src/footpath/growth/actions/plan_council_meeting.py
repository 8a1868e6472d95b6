"""When does an interdepartmental team meet next?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import running
from footpath.growth.events.council_meetings import CouncilMeetingPlanned
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import Council, CouncilMeeting
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def plan_council_meeting(
    council: Council, *, on: date | None, by: Person, now: datetime, place: str = ""
) -> CouncilMeeting:
    """A member or the sponsor names a day, up to the last day of the team.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_inside(by, council))
    running(council)
    day = typed.day_ahead("on", on, by.today(now))
    if council.ends_on is not None and day > council.ends_on:
        raise ValidationError({"on": _("The team ends before that day.")})
    where = typed.one_line("place", place, longest=120)
    meeting = CouncilMeeting.objects.create(council=council, on=day, place=where, planned_by=by)
    record(CouncilMeetingPlanned(day.isoformat()), subject=meeting, by=by, now=now)
    return meeting
