"""How does a talk end?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._talks import held, over
from footpath.conversations.interviews import states
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def finish_talk(interview: Interview, *, by: Person, now: datetime) -> Interview:
    """End the talk, as either of the two in the room; the customer looks through the notes next.

    Raises PermissionDenied, Refused where they do not talk, SomebodyWasFaster.
    """
    talk = held(interview, (states.RUNNING,), "interviewer", "customer", by=by)
    return over(talk, by=by, now=now)
