"""How does somebody say that they would rather not talk?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._talks import changed, held
from footpath.conversations.interviews import states
from footpath.conversations.interviews.events import TalkDeclined
from footpath.conversations.models import Interview
from footpath.people.models import Person


@transaction.atomic
def decline_talk(interview: Interview, *, by: Person, now: datetime) -> Interview:
    """Say no, as the customer, without a reason; also after a yes, until the talk begins, and instead of writing. What
    was written so far is gone.

    Raises PermissionDenied, Refused where it has begun or ended, SomebodyWasFaster.
    """
    talk = held(interview, (*states.TO_COME, states.WRITING), "customer", by=by)
    talk.statements.all().delete()
    return changed(
        talk, TalkDeclined(), by=by, now=now, state=states.DECLINED, ended_at=now, sequence=talk.sequence + 1
    )
