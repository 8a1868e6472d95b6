"""How is a step of the plan ticked off?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recovery import events, states
from footpath.recovery.actions._move import held, not_now
from footpath.recovery.models import PlanStep
from footpath.recovery.permissions import can


@transaction.atomic
def tick_step(step: PlanStep, *, by: Person, now: datetime) -> PlanStep:
    """One step is done, says the owner or whoever does it.

    Raises PermissionDenied, Refused where it is ticked off already or the plan is over.
    """
    recovery = step.recovery
    if not (by.is_active and by.pk == step.who_id) and not can("tick_step", recovery, by, now.date()):
        raise PermissionDenied(_("Your part in this does not include that."))
    if recovery.state not in (states.PLANNED, states.PRESENTED):
        raise not_now(recovery)
    held(recovery)
    if PlanStep.objects.filter(pk=step.pk, done_at=None).update(done_at=now) != 1:
        raise Refused(_("It is ticked off already."))
    step.done_at = now
    record(events.StepDone(what=step.what), subject=recovery, by=by, now=now)
    return step
