"""How does a customer come to read what will be told?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._debriefs import changed_debrief, held_debrief
from footpath.conversations.interviews.debrief_events import DebriefShown
from footpath.conversations.interviews.telling import own_words
from footpath.conversations.models import Debrief, DebriefState
from footpath.people.models import Person


@transaction.atomic
def show_debrief(debrief: Debrief, *, by: Person, now: datetime) -> Debrief:
    """Ask the customer, as the provider, whether it may be told in these words: only approved text is told.

    Raises PermissionDenied, ValidationError where there is nothing to read, Refused, SomebodyWasFaster.
    """
    found = held_debrief(debrief, (DebriefState.DRAFT,), "provider", by=by)
    if not own_words(found.texts):
        raise ValidationError({"setup": _("There are no words of yours in it so far.")})
    return changed_debrief(found, DebriefShown(), by=by, now=now, state=DebriefState.ASKED)
