"""How does a step leave a plan?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import changed, held
from footpath.growth.models import Step
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def drop_step(step: Step, *, by: Person, now: datetime) -> None:
    """Its row is gone; under way the last step of a thing stays. Raises PermissionDenied, Refused, also once the plan
    is over.
    """
    plan = held(step.area.plan, *states.WRITTEN, by=by, now=now)
    if plan.state != states.DRAFT and not Step.objects.filter(area=step.area_id).exclude(pk=step.pk).exists():
        raise Refused(_("It is the last step here: write the next one first."))
    Step.objects.filter(pk=step.pk).delete()
    changed(plan, by=by, now=now)
