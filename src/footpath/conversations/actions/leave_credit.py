"""How does somebody take their own name off what came of an idea?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.ideas.events import CreditLeft
from footpath.conversations.ideas.rights import require
from footpath.conversations.models import Credit, Idea
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def leave_credit(idea: Idea, *, by: Person, now: datetime) -> Idea:
    """They are not named there any more; PermissionDenied for whoever was not."""
    require(by.is_active and bool(Credit.objects.filter(idea=idea, person=by).delete()[0]))
    record(CreditLeft(), subject=idea, by=None, now=now)
    return idea
