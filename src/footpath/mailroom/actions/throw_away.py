"""How does a mail go that is for nobody?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.mailroom.actions._waiting import require_part, settle
from footpath.mailroom.events import MailThrownAway
from footpath.mailroom.models import Received
from footpath.people.models import Person


@transaction.atomic
def throw_away(mail: Received, *, by: Person, now: datetime) -> Received:
    """Put a waiting mail aside; it is kept as it came and can be brought back.

    Raises PermissionDenied, SomebodyWasFaster.
    """
    require_part(mail, by, now)
    settle(mail, by=by, now=now)
    record(MailThrownAway(), subject=mail, by=by, now=now)
    return mail
