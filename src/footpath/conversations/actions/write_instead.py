"""How does a customer choose to answer in writing?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkInWriting
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def write_instead(interview: Interview, *, by: Person, now: datetime) -> Interview:
    """Answer the same questions in writing, as the customer: nothing reaches anybody before they send it.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    talk = held(interview, states.TO_COME, "customer", by=by)
    facts = {"state": states.WRITING, "sequence": talk.sequence + 1, "accepted_at": None}
    return changed(talk, TalkInWriting(), by=by, now=now, **facts)
