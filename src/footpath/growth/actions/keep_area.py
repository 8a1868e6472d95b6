"""How does what is to get better get into a plan?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import AREAS, SHORT, changed, held
from footpath.growth.locked import lock
from footpath.growth.models import Area, Plan
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def keep_area(plan: Plan, *, text: str, by: Person, now: datetime, area: Area | None = None) -> Area:
    """A new one, three at most, or `area` in other words. Raises PermissionDenied, ValidationError, Refused."""
    plan = held(plan, *states.WRITTEN, by=by, now=now)
    kept = lock({"text": typed.one_line("text", text, longest=SHORT, needed=True)})
    if area is not None:
        if not Area.objects.filter(pk=area.pk, plan=plan).update(locked=kept):
            raise Refused(_("Somebody took this out of the plan meanwhile."))
    elif plan.areas.count() >= AREAS:
        raise Refused(_("Three things at a time are enough. Finish one of them first, or begin another plan."))
    else:
        area = Area.objects.create(plan=plan, locked=kept)
    changed(plan, by=by, now=now)
    return Area.objects.get(pk=area.pk)
