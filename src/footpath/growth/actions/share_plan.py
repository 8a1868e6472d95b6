"""How does somebody show their plan to whoever leads them?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import changed, held
from footpath.growth.events import PlanShared
from footpath.growth.models import Plan
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.permissions import leads_person


@transaction.atomic
def share_plan(plan: Plan, *, supervisor: Person | None, by: Person, now: datetime) -> Plan:
    """One of those who lead them reads it from now on, once it is under way; None: nobody any more.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    plan = held(plan, *states.AHEAD, by=by, now=now)
    if supervisor is not None and (plan.team_id or not leads_person(supervisor, by, now.date())):
        raise ValidationError({"supervisor": _("Choose somebody who leads you.")})
    is_new = supervisor is not None and supervisor.pk != plan.shared_with_id
    Plan.objects.filter(pk=plan.pk).update(shared_with=supervisor)
    if not is_new:
        return changed(plan, by=by, now=now)
    record(PlanShared(), subject=plan, by=by, now=now)
    return Plan.objects.get(pk=plan.pk)
