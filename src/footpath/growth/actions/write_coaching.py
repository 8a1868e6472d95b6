"""What does somebody write on the sheet for a talk?"""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from footpath.growth.actions._coaching import again, held
from footpath.growth.actions._sheet import near, sheet
from footpath.growth.coaching import states
from footpath.growth.coaching.locked import lock
from footpath.growth.coaching.permissions import can_lead_talk, require
from footpath.growth.events import CoachingPrepared
from footpath.growth.models import CoachingTalk
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def write_coaching(
    talk: CoachingTalk, *, facts: Sequence[str], by: Person, now: datetime, talk_on: date | None = None, **said: str
) -> CoachingTalk:
    """`said`: purpose, good and hard (what they saw themself), effect, question, proposal. As long as it is theirs
    alone: what the other one has read does not change behind their back.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(can_lead_talk(by, talk, now.date()))
    talk = held(talk, (states.DRAFT,))
    day = near(talk_on, now.date())
    kept = sheet(said, facts, person=talk.coached, supervisor=by, now=now)
    CoachingTalk.objects.filter(pk=talk.pk).update(
        locked=lock(kept["texts"]), praises=kept["praises"], helps=kept["helps"], talk_on=day
    )
    record(CoachingPrepared(), subject=talk, by=by, now=now)
    return again(talk)
