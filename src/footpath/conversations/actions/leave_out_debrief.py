"""How does a provider say that a talk is not told to coworkers?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._debriefs import changed_debrief, held_debrief
from footpath.conversations.actions.draft_debrief import OPEN
from footpath.conversations.interviews.debrief_events import DebriefLeftOut
from footpath.conversations.models import Debrief, DebriefState
from footpath.people.models import Person


@transaction.atomic
def leave_out_debrief(debrief: Debrief, *, by: Person, now: datetime) -> Debrief:
    """Tell nobody, as the provider: it was for the two alone. What was drafted is gone.

    Raises PermissionDenied, Refused once it was told, SomebodyWasFaster.
    """
    found = held_debrief(debrief, OPEN, "provider", by=by)
    return changed_debrief(found, DebriefLeftOut(), by=by, now=now, state=DebriefState.LEFT_OUT, locked="")
