"""How does somebody give a plan up?"""

from datetime import datetime

from django.db import transaction

from footpath.growth import states
from footpath.growth.actions._held import LONG, held, move
from footpath.growth.events import PlanDropped
from footpath.growth.locked import lock
from footpath.growth.models import Plan
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def give_up_plan(plan: Plan, *, reason: str, by: Person, now: datetime) -> Plan:
    """With the reason, which stays with it. Raises PermissionDenied, ValidationError naming the field, Refused."""
    plan = held(plan, *states.UNDER_WAY, by=by, now=now)
    why = typed.many_lines("reason", reason, longest=LONG, needed=True)
    columns = {"verdict": states.DROPPED, "ended_on": now.date(), "next_on": None}
    kept = lock({**plan.texts, "reason": why})
    return move(plan, states.DROPPED, occurrence=PlanDropped(), by=by, now=now, locked=kept, **columns)
