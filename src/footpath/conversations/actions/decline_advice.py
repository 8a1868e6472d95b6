"""How does somebody say that they would rather not give advice?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import step
from footpath.conversations.ideas import states
from footpath.conversations.ideas.advice_events import AdviceDeclined
from footpath.conversations.ideas.rights import require
from footpath.conversations.models import Advice
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def decline_advice(advice: Advice, *, by: Person, now: datetime) -> Advice:
    """Without a reason, and nobody asks for one. Raises PermissionDenied, SomebodyWasFaster."""
    require(by.is_active and by.pk == advice.adviser_id)
    step(advice, states.DECLINED, ended_at=now)
    record(AdviceDeclined(), subject=advice, by=by, now=now)
    return advice
