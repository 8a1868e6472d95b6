"""How does a provider propose another time for a talk?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._talks import changed, held, invited_anew
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkMoved
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def move_talk(interview: Interview, *, starts_at: datetime, by: Person, now: datetime) -> Interview:
    """Propose another time, as the provider or whoever asks: an invitation anew, two working days ahead, and a yes that
    was given holds no longer.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    talk = held(interview, states.TO_COME, "provider", "interviewer", by=by)
    return changed(talk, TalkMoved(), by=by, now=now, **invited_anew(talk, starts_at, now))
