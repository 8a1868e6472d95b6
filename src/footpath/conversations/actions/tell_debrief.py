"""How do coworkers hear what came of a talk?"""

from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._debriefs import changed_debrief, held_debrief
from footpath.conversations.interviews import states
from footpath.conversations.interviews.debrief_events import DebriefTold
from footpath.conversations.interviews.telling import hash_of, own_words
from footpath.conversations.models import Debrief, DebriefState, Interview
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def tell_debrief(debrief: Debrief, *, present: Collection[Person], by: Person, now: datetime) -> Debrief:
    """Tell it, as the provider, to those who are there; from now on they read it, and say what goes through their
    minds before they read the details. Words of one's own need the customer's yes first.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    found = held_debrief(debrief, (DebriefState.READY,), "provider", by=by)
    talk = found.interview
    if own_words(found.texts) and hash_of(found.texts) != found.approved_hash:
        raise Refused(_("The customer has not said yes to these words."))
    if not found.texts:
        raise ValidationError({"present": _("There is nothing in it to tell so far.")})
    there = {one.pk: one for one in present if one.is_active and one.pk not in talk.parties}
    if not there:
        raise ValidationError({"present": _("Say who was there, besides you.")})
    found = changed_debrief(found, DebriefTold(), by=by, now=now, state=DebriefState.TOLD, told_at=now)
    found.present.set(there.values())
    Interview.objects.filter(pk=talk.pk, state=states.APPROVED).update(state=states.TOLD)
    return found
