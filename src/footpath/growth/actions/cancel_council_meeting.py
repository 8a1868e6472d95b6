"""How is a meeting canceled?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._council import step
from footpath.growth.events.council_meetings import CouncilMeetingCanceled
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import CouncilMeeting
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def cancel_council_meeting(meeting: CouncilMeeting, *, by: Person, now: datetime) -> CouncilMeeting:
    """It does not take place; the agenda stands for the next one.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require(is_inside(by, meeting.council))
    step(meeting, states.CANCELED)
    record(CouncilMeetingCanceled(), subject=meeting, by=by, now=now)
    return meeting
