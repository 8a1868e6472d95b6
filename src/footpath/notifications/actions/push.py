"""Which mails are due, and who sends them?"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from footpath.jobs import enqueue
from footpath.notifications.actions.post import SEND, SEND_FIRST
from footpath.notifications.actions.send import is_resting
from footpath.notifications.models import Mail, MailState

AT_ONCE = 500  # mails a round
GRACE = timedelta(seconds=30)  # for the job that was made along with the mail


@transaction.atomic
def push(*, now: datetime) -> int:
    """Make the jobs that send what is due: what waited for the morning, for another attempt or for a mail server.

    Safe to run twice: a mail that is sent is not due. How many jobs that were.
    """
    if settings.SMTP is None or is_resting(now):
        return 0
    due = Mail.objects.filter(state=MailState.WAITING, not_before__lte=now - GRACE)
    rows = list(due.order_by("-urgent", "not_before", "id").values_list("pk", "urgent")[:AT_ONCE])
    for pk, urgent in rows:
        enqueue(SEND_FIRST if urgent else SEND, pk)
    return len(rows)
