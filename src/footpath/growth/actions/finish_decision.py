"""What came of a decision?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._council import LONG, step
from footpath.growth.events.council_work import DecisionDone
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import require
from footpath.growth.models import CouncilDecision
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def finish_decision(decision: CouncilDecision, *, result: str, by: Person, now: datetime) -> CouncilDecision:
    """Its owner says that it is done, and what came of it.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(by.is_active and by.pk == decision.owner_id)
    text = typed.many_lines("result", result, longest=LONG, needed=True)
    step(decision, states.DONE, result=text, done_at=now)
    record(DecisionDone(), subject=decision, by=by, now=now)
    return decision
