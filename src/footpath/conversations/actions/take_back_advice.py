"""How is advice not needed any more?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import step
from footpath.conversations.ideas import states
from footpath.conversations.ideas.advice_events import AdviceTakenBack
from footpath.conversations.ideas.rights import require
from footpath.conversations.models import Advice
from footpath.history.record import record
from footpath.people.actions import let_go
from footpath.people.models import Person
from footpath.people.models.budget import What


@transaction.atomic
def take_back_advice(advice: Advice, *, by: Person, now: datetime) -> Advice:
    """Nobody has to answer any more. What waited for room is gone: nobody else knew of it.

    Raises PermissionDenied, SomebodyWasFaster.
    """
    require(by.is_active and by.pk == advice.asked_by_id)
    never_asked = advice.state == states.WAITING
    step(advice, states.TAKEN_BACK, ended_at=now)
    let_go(What.ADVICE, about=f"advice:{advice.pk}")
    if never_asked:
        Advice.objects.filter(pk=advice.pk).delete()
    record(AdviceTakenBack(), subject=advice, by=by, now=now)
    return advice
