"""How does a mail that failed get another chance?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.jobs import enqueue
from footpath.notifications.actions._mail import TRIED
from footpath.notifications.actions.post import SEND
from footpath.notifications.models import Mail, MailState
from footpath.people.models import Person
from footpath.people.permissions import can_administer


@transaction.atomic
def send_again(mail: Mail, *, by: Person, now: datetime) -> bool:
    """Try a mail again that had failed, under the same Message-ID; False when somebody was faster.

    Only for people who administer; else PermissionDenied. Whether it may still go out is looked at as for any mail.
    """
    if not can_administer(by):
        raise PermissionDenied
    facts = {"state": MailState.WAITING, "not_before": now, "give_up_at": now + TRIED, "attempts": 0}
    if Mail.objects.filter(pk=mail.pk, state=MailState.FAILED).update(**facts) != 1:
        return False
    enqueue(SEND, mail.pk)
    return True
