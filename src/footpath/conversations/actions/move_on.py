"""How does a look back get a step further?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations import states
from footpath.conversations.actions._owned import held
from footpath.conversations.events import LogMoved
from footpath.conversations.locked import lock
from footpath.conversations.models import ContactLog
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def move_on(log: ContactLog, *, to: str, by: Person, now: datetime, learned: str = "") -> ContactLog:
    """To sorting (`coding`), once a moment is noted; to `reflected`, with a sentence of what was learned; to `closed`.

    Raises PermissionDenied, ValidationError naming the field, Refused where that is not the next step.
    """
    before = [state for state, ahead in states.AHEAD.items() if to in ahead]
    log = held(log, *before, by=by)
    columns = {"state": to, "paused_on": None}
    if to == states.CODING and not log.points.exists():
        raise Refused(_("There is nothing to sort yet. Note a moment first."))
    if to == states.REFLECTED:
        text = typed.many_lines("learned", learned, longest=4000, needed=True)
        columns["locked"] = lock({**log.texts, "learned": text})
    if to == states.SHARED:
        raise ValidationError({"text": _("Write the lesson that you want to share.")})
    ContactLog.objects.filter(pk=log.pk).update(**columns)
    record(LogMoved(), subject=log, by=by, now=now)
    return ContactLog.objects.get(pk=log.pk)
