"""How does a mail come back that was thrown away?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.mailroom.actions._waiting import is_not_waiting, require_part
from footpath.mailroom.events import MailBroughtBack
from footpath.mailroom.models import Outcome, Received
from footpath.people.models import Person


@transaction.atomic
def bring_back(mail: Received, *, by: Person, now: datetime) -> Received:
    """Let a mail wait again that was thrown away.

    Raises PermissionDenied, Refused where it was not thrown away.
    """
    require_part(mail, by, now)
    thrown = Received.objects.filter(pk=mail.pk, outcome=Outcome.QUARANTINED, settled_at__isnull=False)
    if thrown.update(settled_by=None, settled_at=None) != 1:
        raise is_not_waiting()
    mail.refresh_from_db()
    record(MailBroughtBack(), subject=mail, by=by, now=now)
    return mail
