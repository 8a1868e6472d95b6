"""How does a plan begin?"""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import held, move
from footpath.growth.actions.tie_evidence import check_start
from footpath.growth.events import PlanStarted
from footpath.growth.evidence import at_start, kept
from footpath.growth.models import Evidence, Plan
from footpath.people.models import Person
from footpath.pure.aims import is_ahead
from footpath.ui.measures import measures


@transaction.atomic
def start_plan(plan: Plan, *, by: Person, now: datetime) -> Plan:
    """It is under way; what its figures say now is kept as where it began.

    Raises PermissionDenied, Refused, and ValidationError naming what is missing: `steps` of an area without one,
    `evidence` where no figure says how one will know, or one is not there, or has reached the target meanwhile.
    """
    plan = held(plan, states.DRAFT, by=by, now=now)
    if any(not area.steps.exists() for area in plan.areas.all()):
        raise ValidationError({"steps": _("Each thing that is to get better needs a first step.")})
    evidences = list(Evidence.objects.filter(area__plan=plan))
    if not evidences:
        raise ValidationError(
            {"evidence": _("Say how you will know: choose a figure that shows it. Then it can begin.")}
        )
    for one in evidences:
        _keep_start(one, by, now)
    columns = {"started_on": now.date(), "next_on": now.date() + timedelta(weeks=states.CHECK_INS[0])}
    return move(plan, states.ACTIVE, occurrence=PlanStarted(), by=by, now=now, **columns)


def _keep_start(evidence: Evidence, by: Person, now: datetime) -> None:
    measure = measures().get(evidence.key)
    if measure is None:
        raise ValidationError(
            {"evidence": _("A figure of this plan is not counted here any more. Choose another one.")}
        )
    try:
        start = check_start(measure, evidence, by, now)
    except ValidationError as error:
        raise ValidationError({"evidence": error.messages}) from error
    if start.n and not is_ahead(start, evidence.target, more_is_better=measure.more_is_better):
        raise ValidationError({"evidence": _("The figure has reached the target already. Choose one that is ahead.")})
    if evidence.recheck_on <= by.today(now):
        raise ValidationError({"evidence": _("The day to look is over. Choose a later one.")})
    turn, tally = at_start(evidence, by, now)
    Evidence.objects.filter(pk=evidence.pk).update(
        turn=turn, start=kept(tally, evidence.key), latest=None, reached_on=None
    )
