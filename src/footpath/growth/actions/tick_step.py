"""How is a step done?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import changed
from footpath.growth.models import Plan, Step
from footpath.growth.permissions import can_tick
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def tick_step(step: Step, *, done: bool, by: Person, now: datetime) -> Step:
    """It is done today, or not yet after all; in a team's plan by everybody of the team.

    Raises PermissionDenied, Refused where the plan is not under way, or the step is gone.
    """
    plan = (
        Plan.objects.select_for_update(of=("self",), no_key=True)
        .select_related("owner")
        .filter(areas=step.area_id)
        .first()
    )
    if plan is None or not can_tick(by, plan, now.date()):
        raise PermissionDenied
    if plan.state not in states.UNDER_WAY:
        raise Refused(_("That cannot be done now: it is %(state)s.") % {"state": plan.get_state_display()})
    if not Step.objects.filter(pk=step.pk).update(done_on=now.date() if done else None):
        raise Refused(_("Somebody took this step out meanwhile."))
    changed(plan, by=by, now=now)
    return Step.objects.get(pk=step.pk)
