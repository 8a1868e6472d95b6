"""How does a plan go away?"""

from datetime import datetime

from django.db import transaction

from footpath.growth import states
from footpath.growth.actions._held import held
from footpath.growth.events import PlanThrownAway
from footpath.growth.models import Plan
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def throw_plan_away(plan: Plan, *, by: Person, now: datetime) -> None:
    """With all that is written in it: the rows are gone. Raises PermissionDenied, Refused where it is gone already."""
    plan = held(plan, *states.AHEAD, by=by, now=now)
    pk = plan.pk
    plan.delete()
    plan.pk = pk  # for the event alone
    record(PlanThrownAway(), subject=plan, by=by, now=now)
