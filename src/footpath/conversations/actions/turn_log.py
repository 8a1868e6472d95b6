"""When does a planned log begin, and one under way end?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations import states
from footpath.conversations.events import LogEnded, LogMoved
from footpath.conversations.models import ContactLog
from footpath.history.record import record


@transaction.atomic
def turn_log(log: ContactLog, *, now: datetime) -> bool:
    """Begin it on its first day, end it after its last one; by the day of its owner. A paused one stays as it is, one
    without a moment ends, too, and can be thrown away. Whether it turned.
    """
    today = log.owner.today(now)
    found = ContactLog.objects.filter(pk=log.pk, kind=log.kind, paused_on=None)
    if log.state == states.PLANNED and log.first <= today:
        turned = found.filter(state=states.PLANNED).update(state=states.RUNNING)
        occurrence: LogMoved | LogEnded = LogMoved()
    elif log.state == states.RUNNING and log.is_diary and log.last < today:
        turned = found.filter(state=states.RUNNING, last__lt=today).update(state=states.CODING)
        occurrence = LogEnded()
    else:
        return False
    if turned:
        record(occurrence, subject=log, by=None, now=now)
    return bool(turned)
