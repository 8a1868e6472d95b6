"""How does a look back go away?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations import states
from footpath.conversations.actions._owned import held
from footpath.conversations.events import LogDropped
from footpath.conversations.models import ContactLog
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def drop_log(log: ContactLog, *, by: Person, now: datetime) -> None:
    """Throw it away with all that is written in it: the rows are gone. Lessons that were shared stay until they are
    taken back. Raises PermissionDenied, Refused where it is gone already.
    """
    log = held(log, *states.OPEN, states.CLOSED, by=by)
    pk = log.pk
    log.delete()
    log.pk = pk  # for the event alone
    record(LogDropped(), subject=log, by=by, now=now)
