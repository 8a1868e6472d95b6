"""What do all verbs on a log have in common?"""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.conversations.events import LogChanged
from footpath.conversations.models import ContactLog
from footpath.conversations.permissions import require_owner
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


def held(log: ContactLog, *among: str, by: Person) -> ContactLog:
    """The log as it is now, held until the end of the transaction; PermissionDenied, and Refused where it is in none
    of these states.
    """
    require_owner(log, by)
    found = ContactLog.objects.select_for_update(no_key=True).filter(pk=log.pk).first()
    if found is None:
        raise Refused(_("It was thrown away meanwhile, with all that was written in it."))
    if found.state not in among:
        raise Refused(_("That cannot be done any more: it is %(state)s.") % {"state": found.get_state_display()})
    return found


def changed(log: ContactLog, *, by: Person, now: datetime, **columns: Any) -> ContactLog:
    """Write down what changed, and that it did."""
    if columns:
        ContactLog.objects.filter(pk=log.pk).update(**columns)
        for name, value in columns.items():
            setattr(log, name, value)
    record(LogChanged(), subject=log, by=by, now=now)
    return log
