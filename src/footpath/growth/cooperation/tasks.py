"""What does the worker do every day for those who have a goal for the week?"""

from datetime import datetime

from footpath.growth.actions import remind_of_goal
from footpath.growth.models import WeekGoal
from footpath.jobs import job
from footpath.people.queries import away


@job(retries=1)
def remind_of_goals(*, now: datetime) -> None:
    """Remind once; whoever is away is left alone until they are back."""
    due = list(WeekGoal.objects.filter(remind_on__lte=now.date(), person__is_active=True).select_related("person"))
    gone = away([one.person_id for one in due], now.date())
    for goal in due:
        if goal.person_id not in gone:
            remind_of_goal(goal, now=now)
