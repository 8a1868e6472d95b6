"""Who was at a meeting, and what was talked about?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import step
from footpath.growth.events.council_meetings import (
    CouncilMeetingHeld,
)
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.locked import lock
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import (
    CouncilMeeting,
    CouncilPresence,
    CouncilTopic,
)
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def hold_council_meeting(
    meeting: CouncilMeeting, *, people: Sequence[Person], by: Person, now: datetime,
    talked: Sequence[CouncilTopic] = (), notes: str = "",
) -> CouncilMeeting:  # fmt: skip
    """Note who was there, of the members and the sponsor, and which topics were talked about; the others stand for the
    next meeting. The notes are for those inside.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    council = meeting.council
    require(is_inside(by, council))
    if meeting.on > by.today(now):
        raise Refused(_("This meeting is still ahead."))
    text = typed.many_lines("notes", notes, longest=6000)
    seats = dict(council.seats.filter(state=states.TAKEN).values_list("person_id", "team_id"))
    inside = {*seats, council.sponsor_id}
    if not people or {one.pk for one in people} - inside:
        raise ValidationError({"people": _("Say who of the members was there.")})
    step(meeting, states.HELD, held_at=now, locked=lock({"notes": text}))
    CouncilPresence.objects.bulk_create(
        CouncilPresence(meeting=meeting, person=one, team_id=seats.get(one.pk)) for one in people
    )
    for topic in talked:
        if topic.council_id == council.pk and topic.state == states.STANDS:
            step(topic, states.TALKED, meeting=meeting)
    record(CouncilMeetingHeld(), subject=meeting, by=by, now=now)
    return meeting
