"""How does a customer say yes to what will be told?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._debriefs import changed_debrief, held_debrief
from footpath.conversations.interviews.debrief_events import DebriefAgreed, DebriefSentBack
from footpath.conversations.interviews.telling import hash_of
from footpath.conversations.models import Debrief, DebriefState
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def agree_debrief(debrief: Debrief, *, hash: str, agrees: bool, by: Person, now: datetime) -> Debrief:
    """Say, as the customer, that it may be told in these words, or that it is to be written differently. `hash` is that
    of the words which were before their eyes: a yes is never for others.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    found = held_debrief(debrief, (DebriefState.ASKED,), "customer", by=by)
    if not agrees:
        return changed_debrief(found, DebriefSentBack(), by=by, now=now, state=DebriefState.DRAFT)
    if hash_of(found.texts) != hash:
        raise Refused(_("The words have changed since you read them. Read them once more."))
    return changed_debrief(found, DebriefAgreed(), by=by, now=now, state=DebriefState.READY, approved_hash=hash)
