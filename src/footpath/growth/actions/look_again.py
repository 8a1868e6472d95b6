"""How does a plan go on whose day came too soon?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import held, move
from footpath.growth.actions.tie_evidence import LATEST
from footpath.growth.events import PlanLookedAgain
from footpath.growth.models import Evidence, Plan
from footpath.people.models import Person

SOONEST = timedelta(days=7)


@transaction.atomic
def look_again(plan: Plan, *, recheck_on: date | None, by: Person, now: datetime) -> Plan:
    """The figures that have not reached their targets are looked at until a later day; targets and start stay.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    plan = held(plan, *states.UNDER_WAY, states.NOT_MET, by=by, now=now)
    today = now.date()
    open_ones = Evidence.objects.filter(area__plan=plan, reached_on=None)
    last = max(open_ones.values_list("recheck_on", flat=True), default=today)
    if recheck_on is None or not SOONEST <= recheck_on - today <= LATEST or recheck_on <= last:
        raise ValidationError({"recheck_on": _("Choose a later day than before, from a week to a year from now.")})
    open_ones.update(recheck_on=recheck_on)
    half = today + (recheck_on - today) / 2
    columns = {"verdict": "", "ended_on": None, "next_on": half, "nudges": 0, "nudged_on": None}
    return move(plan, states.ACTIVE, occurrence=PlanLookedAgain(), by=by, now=now, **columns)
