"""When is somebody written to about a notice?"""

from datetime import datetime

from django.db import IntegrityError, transaction

from footpath.notifications.actions._notice import compose
from footpath.notifications.actions.post import post
from footpath.notifications.groups import Group, How
from footpath.notifications.models import Mail, Notice
from footpath.notifications.rhythm import rhythm_of, wishes_of
from footpath.pure.quiet_hours import first_loud


def mail_notice(notice: Notice, *, now: datetime) -> Mail | None:
    """Write the mail about a notice if its reader wants to hear of such things at once; it waits until their quiet
    hours are over. Safe to run twice: one mail a notice.
    """
    reader = notice.recipient
    if notice.read_at is not None or wishes_of(reader)[Group(notice.group)] != How.AT_ONCE:
        return None
    if Mail.objects.filter(notice=notice).exists():
        return None
    due = first_loud(now, rhythm_of(reader).quiet)
    try:
        with transaction.atomic():
            letter = compose(notice, now=now)
            if letter is None:
                return None
            return post(letter, address=reader.email, recipient=reader, notice=notice, now=now, not_before=due)
    except IntegrityError:  # another worker was faster
        return None
