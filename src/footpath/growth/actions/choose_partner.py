"""Whom does somebody ask to come along with their plan?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import changed, held
from footpath.growth.events import PlanPartnerChosen
from footpath.growth.models import Plan
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def choose_partner(plan: Plan, *, partner: Person | None, by: Person, now: datetime) -> Plan:
    """One partner, who reads it and hears how it goes; None: nobody any more. Of a team's plan the team is that.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    plan = held(plan, *states.AHEAD, by=by, now=now)
    if partner is not None and (not partner.is_active or partner.pk == plan.owner_id or plan.team_id):
        raise ValidationError({"partner": _("Choose one coworker who is not you.")})
    if partner is None or partner.pk == plan.partner_id:
        Plan.objects.filter(pk=plan.pk).update(partner=partner)
        return changed(plan, by=by, now=now)
    Plan.objects.filter(pk=plan.pk).update(partner=partner)
    record(PlanPartnerChosen(), subject=plan, by=by, now=now)
    return Plan.objects.get(pk=plan.pk)
