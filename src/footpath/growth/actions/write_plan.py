"""How is what stands at the head of a plan written anew?"""

from datetime import datetime

from django.db import transaction

from footpath.growth import states
from footpath.growth.actions._held import LONG, changed, held, strengths
from footpath.growth.models import Plan
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def write_plan(plan: Plan, *, well: list[str], help: str, by: Person, now: datetime) -> Plan:
    """What goes well, three lines at most, and which help is needed.

    Raises PermissionDenied, ValidationError, Refused.
    """
    plan = held(plan, *states.WRITTEN, by=by, now=now)
    needed = typed.many_lines("help", help, longest=LONG)
    return changed(plan, by=by, now=now, strengths=strengths(well), help=needed)
