"""How does somebody say whether they want to be reminded?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations import states
from footpath.conversations.actions._owned import changed, held
from footpath.conversations.models import ContactLog
from footpath.people.models import Person


@transaction.atomic
def prompt_log(log: ContactLog, *, prompts: bool, by: Person, now: datetime) -> ContactLog:
    """Switch the gentle reminders on or off. Raises PermissionDenied, Refused."""
    log = held(log, *states.UNDER_WAY, by=by)
    return changed(log, by=by, now=now, prompts=prompts, unheard=0)
