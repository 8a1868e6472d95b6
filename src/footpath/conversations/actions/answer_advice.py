"""How does somebody give the advice that was asked of them?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import step
from footpath.conversations.ideas import states
from footpath.conversations.ideas.advice_events import AdviceAnswered
from footpath.conversations.ideas.rights import require
from footpath.conversations.locked import lock
from footpath.conversations.models import Advice
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person

LONG = 2000


@transaction.atomic
def answer_advice(advice: Advice, *, answer: str, by: Person, now: datetime) -> Advice:
    """Say what one thinks, late too; whoever asked alone reads it.

    Raises PermissionDenied, ValidationError naming the field, SomebodyWasFaster.
    """
    require(by.is_active and by.pk == advice.adviser_id)
    text = typed.many_lines("answer", answer, longest=LONG, needed=True)
    step(advice, states.ANSWERED, locked=lock(advice.texts | {"answer": text}), ended_at=now)
    record(AdviceAnswered(), subject=advice, by=by, now=now)
    return advice
