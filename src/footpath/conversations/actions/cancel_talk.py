"""How is a talk called off?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkCanceled
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def cancel_talk(interview: Interview, *, by: Person, now: datetime) -> Interview:
    """Call it off, as the provider or, once it is under way or the notes are to be looked through, as the customer: the
    notes are gone then.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    talk = held(interview, states.OPEN, "provider", "customer", by=by)
    talk.statements.all().delete()
    facts = {"state": states.CANCELED, "paused_at": None, "ended_at": now, "sequence": talk.sequence + 1}
    return changed(talk, TalkCanceled(), by=by, now=now, **facts)
