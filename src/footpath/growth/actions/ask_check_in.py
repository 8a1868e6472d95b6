"""When is somebody asked how their plan goes, and when no more?"""

from datetime import datetime

from django.db import transaction

from footpath.growth import states
from footpath.growth.events import PlanCheckInDue
from footpath.growth.models import Plan
from footpath.history.record import record
from footpath.people.actions import draw, let_go
from footpath.people.models.budget import What

MINUTES = 1.0  # of the budget of questions
GUARDED = True  # switched off by the control of the race tests alone: without the guard, two workers ask twice


@transaction.atomic
def ask_check_in(plan: Plan, *, now: datetime) -> bool:
    """Ask its owner on the day of a check-in, and gently again a week later, at most twice; then it is left alone. Two
    workers ask once. Whether somebody was asked: not where the budget of questions has no room.
    """
    today = now.date()
    if plan.state not in states.UNDER_WAY or plan.next_on is None or today < plan.next_on:
        return False
    first = plan.state == states.ACTIVE
    asked_on = plan.nudged_on
    if not first and (plan.nudges >= states.MOST_NUDGES or asked_on is None or today < asked_on + states.NUDGE_AFTER):
        return False
    about = f"{plan.subject_kind}:{plan.pk}:{plan.next_on}:{0 if first else plan.nudges + 1}"
    if not draw(plan.keeper, What.NUDGE, MINUTES, about=about, now=now):
        let_go(What.NUDGE, about=about)
        return False
    nudges = 0 if first else plan.nudges + 1
    as_seen = Plan.objects.filter(pk=plan.pk, state=plan.state, nudges=plan.nudges, nudged_on=asked_on)
    if not as_seen.update(state=states.CHECKIN_DUE, nudges=nudges, nudged_on=today) and GUARDED:
        return False
    record(PlanCheckInDue(), subject=plan, by=None, now=now)
    return True
