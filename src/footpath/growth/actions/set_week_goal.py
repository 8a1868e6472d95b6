"""What does somebody want to try this week?"""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.growth.cooperation.locked import lock
from footpath.growth.events import WeekGoalSet
from footpath.growth.models import WeekGoal
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person

LONGEST = 200
REMIND_AFTER = timedelta(days=4)


@transaction.atomic
def set_week_goal(text: str, *, by: Person, now: datetime) -> WeekGoal | None:
    """One at a time, for themself alone, in the place of the one before; empty for none. They are reminded of it once,
    in four days. Raises PermissionDenied, ValidationError naming the field.
    """
    if not by.is_active:
        raise PermissionDenied
    said = typed.one_line("text", text, longest=LONGEST)
    goal = WeekGoal(person=by, set_on=now.date(), remind_on=now.date() + REMIND_AFTER, locked=lock({"text": said}))
    if said:
        facts = {"set_on": goal.set_on, "remind_on": goal.remind_on, "locked": goal.locked}
        goal, _made = WeekGoal.objects.update_or_create(person=by, defaults=facts)
    else:
        WeekGoal.objects.filter(person=by).delete()
    record(WeekGoalSet(), subject=goal, by=by, now=now)
    return goal if said else None
