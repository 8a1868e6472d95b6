"""How does a sheet for a talk go away that nobody else has seen?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.coaching.permissions import may_throw_away, require
from footpath.growth.events import CoachingThrownAway
from footpath.growth.models import CoachingTalk
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def throw_coaching_away(talk: CoachingTalk, *, by: Person, now: datetime) -> None:
    """With all that was written on it; not once it was offered. Raises PermissionDenied, Refused."""
    require(by.is_active and by.pk == talk.supervisor_id)
    found = CoachingTalk.objects.select_for_update(no_key=True).filter(pk=talk.pk).first()
    if found is not None and not may_throw_away(by, found):
        raise Refused(_("It has been offered: take it back instead. %(name)s has read it.") % {"name": talk.coached})
    CoachingTalk.objects.filter(pk=talk.pk, offered_at=None).delete()
    record(CoachingThrownAway(), subject=talk, by=by, now=now)
