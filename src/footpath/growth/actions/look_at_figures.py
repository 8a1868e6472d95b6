"""Has a plan reached what it aimed at? Footpath looks every day."""

from datetime import datetime

from django.db import transaction

from footpath.growth import states
from footpath.growth.events import PlanMet, PlanNotMet
from footpath.growth.evidence import all_reached, kept, since_start, standing
from footpath.growth.models import Evidence, Plan
from footpath.history.record import record
from footpath.people.models import Person

GUARDED = True  # switched off by the control of the race tests alone: without the guard, it is said twice


@transaction.atomic
def look_at_figures(plan: Plan, *, now: datetime) -> str:
    """Write down where each figure stands. The plan is met once all of them have reached their targets, however many
    steps are ticked; not met once the last day to look is here and they have not. "" while it goes on.
    """
    if plan.state not in states.UNDER_WAY:
        return ""
    today = now.date()
    evidences = list(Evidence.objects.filter(area__plan=plan))
    for one in evidences:
        _look(one, plan.keeper, now)
    is_over = all(one.is_over(today) for one in evidences)
    verdict = states.MET if all_reached(evidences) else states.NOT_MET if is_over else ""
    if not verdict:
        return ""
    as_seen = Plan.objects.filter(pk=plan.pk, state__in=states.UNDER_WAY)
    columns = {"state": verdict, "verdict": verdict, "ended_on": today, "next_on": None}
    if not as_seen.update(**columns) and GUARDED:
        return ""
    record(PlanMet() if verdict == states.MET else PlanNotMet(), subject=plan, by=None, now=now)
    return verdict


def _look(evidence: Evidence, keeper: Person, now: datetime) -> None:
    """What was reached once stays reached."""
    if evidence.before is None or evidence.reached_on is not None:
        return
    latest = since_start(evidence, keeper, now)
    found = standing(evidence, evidence.before, latest)
    if found is not None and found.is_reached:
        evidence.reached_on = now.date()
    evidence.latest = kept(latest, evidence.key)
    evidence.save(update_fields=["latest", "reached_on"])
