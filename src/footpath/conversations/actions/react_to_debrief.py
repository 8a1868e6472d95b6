"""How does somebody who hears a debrief say what goes through their mind?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.interviews.debrief_events import DebriefHeard
from footpath.conversations.locked import lock
from footpath.conversations.models import Debrief, DebriefState, Reaction
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def react_to_debrief(debrief: Debrief, *, text: str, by: Person, now: datetime) -> Reaction:
    """Say it, as somebody who was there, before the details; saying nothing is an answer, too. The provider reads it.

    Raises PermissionDenied, ValidationError naming the field, Refused where it was said already.
    """
    there = debrief.state == DebriefState.TOLD and debrief.present.filter(pk=by.pk).exists()
    if not (there and by.is_active):
        raise PermissionDenied
    said = typed.many_lines("text", text, longest=1000)
    try:
        with transaction.atomic():
            made = Reaction.objects.create(debrief=debrief, person=by, locked=lock({"text": said}), said_at=now)
    except IntegrityError:
        raise Refused(_("You have said it already.")) from None
    record(DebriefHeard(), subject=debrief, by=by, now=now)
    return made
