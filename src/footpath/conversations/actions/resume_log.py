"""How does a paused log go on?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations import states
from footpath.conversations.actions._owned import changed, held
from footpath.conversations.models import ContactLog
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def resume_log(log: ContactLog, *, by: Person, now: datetime) -> ContactLog:
    """Its end moves on by as many days as it was paused. Raises PermissionDenied, Refused."""
    log = held(log, *states.UNDER_WAY, by=by)
    if log.paused_on is None:
        raise Refused(_("It is not paused."))
    return changed(log, by=by, now=now, paused_on=None, last=log.ends(now.date()), unheard=0)
