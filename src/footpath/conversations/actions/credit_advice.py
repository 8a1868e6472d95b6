"""How is it said that advice was of use?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import step
from footpath.conversations.ideas import states
from footpath.conversations.ideas.advice_events import AdviceUsed
from footpath.conversations.ideas.rights import require
from footpath.conversations.models import Advice
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def credit_advice(advice: Advice, *, by: Person, now: datetime) -> Advice:
    """Whoever gave it hears so; of an idea that grew out of it they are offered as one who had a part in it.

    Raises PermissionDenied, SomebodyWasFaster.
    """
    require(by.is_active and by.pk == advice.asked_by_id)
    step(advice, states.CREDITED)
    record(AdviceUsed(), subject=advice, by=by, now=now)
    return advice
