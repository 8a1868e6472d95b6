"""How do two people who talk take a breath?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkWent
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def pause_talk(interview: Interview, *, paused: bool, by: Person, now: datetime) -> Interview:
    """Pause the talk, or go on with it, as either of the two in the room; doing it twice changes nothing.

    Raises PermissionDenied, Refused where they do not talk.
    """
    talk = held(interview, (states.RUNNING,), "interviewer", "customer", by=by)
    if paused == (talk.paused_at is not None):
        return talk
    if paused:
        return changed(talk, TalkWent(), by=by, now=now, paused_at=now)
    assert talk.paused_at is not None  # by the line above
    rested = talk.paused_seconds + int((now - talk.paused_at).total_seconds())
    return changed(talk, TalkWent(), by=by, now=now, paused_at=None, paused_seconds=rested)
