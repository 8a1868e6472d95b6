"""How does one thing that was to get better leave a plan?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import changed, held
from footpath.growth.models import Area, Evidence
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def drop_area(area: Area, *, by: Person, now: datetime) -> None:
    """With its steps and its figure; the last one stays, and while the plan is under way the last figure.

    Raises PermissionDenied, Refused.
    """
    plan = held(area.plan, *states.WRITTEN, by=by, now=now)
    others = Area.objects.filter(plan=plan).exclude(pk=area.pk)
    if not others.exists():
        raise Refused(_("A plan has at least one thing that is to get better. Throw the plan away instead."))
    if plan.state != states.DRAFT and not Evidence.objects.filter(area__in=others).exists():
        raise Refused(_("The other ones have no figure: without one nobody would know whether the plan was reached."))
    Area.objects.filter(pk=area.pk, plan=plan).delete()
    changed(plan, by=by, now=now)
