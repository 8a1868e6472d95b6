"""How does a talk about a habit end?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._habit import slower_talk
from footpath.requests.actions._move import as_seen
from footpath.requests.actions._say import usable
from footpath.requests.events import HabitEnded
from footpath.requests.habits import may_end
from footpath.requests.models import Habit

LONGEST = 4000


@transaction.atomic
def end_habit(habit: Habit, *, agreed: str, by: Person, now: datetime) -> Habit:
    """Write down what the two agreed; either lead may.

    Raises Unclear without words, PermissionDenied for anybody else, SomebodyWasFaster where it has ended already.
    """
    slower = slower_talk(habit, allowed=may_end(habit, by))
    agreed = usable(agreed, "agreed", longest=LONGEST)
    facts = {"agreed": agreed, "ended_by": by, "ended_at": now}
    if Habit.objects.filter(pk=habit.pk, **as_seen(ended_at=None)).update(**facts) != 1:
        raise slower()
    habit.agreed, habit.ended_by, habit.ended_at = agreed, by, now
    record(HabitEnded(), subject=habit, by=by, now=now)
    return habit
