"""How does a calendar say that somebody may come to a talk?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkMaybe
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def maybe_talk(interview: Interview, *, by: Person, now: datetime) -> Interview:
    """Say "maybe", as the customer: no yes, and the other side knows. Raises PermissionDenied, Refused."""
    talk = held(interview, (states.INVITED,), "customer", by=by)
    return changed(talk, TalkMaybe(), by=by, now=now, tentative=True)
