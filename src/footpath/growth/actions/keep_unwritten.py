"""How does somebody say that nothing of a talk is to be kept in writing?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._coaching import held, move
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import can_answer, require
from footpath.growth.events import CoachingUnwritten
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person


@transaction.atomic
def keep_unwritten(talk: CoachingTalk, *, by: Person, now: datetime) -> CoachingTalk:
    """By whoever is coached, at any time from their yes on, and without a reason: all texts go at once, also those of
    the other one, and what was agreed on is agreed aloud. That they talked, and when, stays.

    Raises PermissionDenied, Refused.
    """
    require(can_answer(by, talk))
    talk = held(talk, (states.ACCEPTED, *states.WORDED))
    talk.looks.update(locked="")
    columns = {"held_on": talk.held_on or talk.talk_on or now.date(), "ended_at": now, "locked": ""}
    return move(talk, states.UNWRITTEN, occurrence=CoachingUnwritten(), by=by, now=now, **columns)
