"""How does a plan end?"""

from datetime import datetime

from django.db import transaction

from footpath.growth import states
from footpath.growth.actions._held import LONG, held, move
from footpath.growth.events import PlanClosed
from footpath.growth.locked import lock
from footpath.growth.models import Plan
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def close_plan(plan: Plan, *, learned: str, by: Person, now: datetime) -> Plan:
    """Once its figures were judged, or it was given up: with what helped and what did not, if wanted.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    plan = held(plan, *states.JUDGED, by=by, now=now)
    text = typed.many_lines("learned", learned, longest=LONG)
    kept = lock({**plan.texts, "learned": text})
    return move(plan, states.CLOSED, occurrence=PlanClosed(), by=by, now=now, locked=kept)
