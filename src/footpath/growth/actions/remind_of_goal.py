"""When is somebody reminded of their goal for the week?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.events import WeekGoalDue
from footpath.growth.models import WeekGoal
from footpath.history.record import record
from footpath.people.actions import draw, let_go
from footpath.people.models.budget import What

MINUTES = 0.5  # of the budget of questions


@transaction.atomic
def remind_of_goal(goal: WeekGoal, *, now: datetime) -> bool:
    """Once, from its day on; two workers remind once. Whether they were: not where the budget of questions has no room,
    then it is tried again.
    """
    if goal.remind_on is None or now.date() < goal.remind_on:
        return False
    about = f"{goal.subject_kind}:{goal.pk}:{goal.set_on}"
    if not draw(goal.person, What.NUDGE, MINUTES, about=about, now=now):
        let_go(What.NUDGE, about=about)
        return False
    if not WeekGoal.objects.filter(pk=goal.pk, remind_on=goal.remind_on).update(remind_on=None):
        return False
    record(WeekGoalDue(), subject=goal, by=None, now=now)
    return True
