"""How does somebody pause a log, for a leave or a crowded day?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations import states
from footpath.conversations.actions._owned import changed, held
from footpath.conversations.models import ContactLog
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def pause_log(log: ContactLog, *, by: Person, now: datetime) -> ContactLog:
    """Nobody is reminded, and no day counts, until it goes on. Raises PermissionDenied, Refused."""
    log = held(log, *states.UNDER_WAY, by=by)
    if log.paused_on is not None or not log.is_diary:
        raise Refused(_("It is paused already."))
    return changed(log, by=by, now=now, paused_on=max(now.date(), log.first))
