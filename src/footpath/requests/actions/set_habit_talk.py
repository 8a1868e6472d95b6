"""On which day do two teams talk about a habit?"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._habit import slower_talk
from footpath.requests.actions._move import as_seen
from footpath.requests.events import HabitTalkSet
from footpath.requests.habits import may_end
from footpath.requests.models import Habit
from footpath.requests.refusals import Unclear

FURTHEST = timedelta(days=366)


@transaction.atomic
def set_habit_talk(habit: Habit, *, talk_on: date, by: Person, now: datetime) -> Habit:
    """Name the day of the talk, or another one; the other lead is told.

    Raises Unclear for a day that has passed or is a year away, PermissionDenied for anybody but the two leads,
    SomebodyWasFaster where the other one has set a day, or ended it, meanwhile.
    """
    slower = slower_talk(habit, allowed=may_end(habit, by))
    if not by.today(now) <= talk_on <= by.today(now) + FURTHEST:
        raise Unclear("talk_on", _("Choose a day between today and a year from now."))
    seen = as_seen(talk_on=habit.talk_on, ended_at=None)
    if Habit.objects.filter(pk=habit.pk, **seen).update(talk_on=talk_on) != 1:
        raise slower()
    habit.talk_on = talk_on
    record(HabitTalkSet(talk_on=talk_on.isoformat()), subject=habit, by=by, now=now)
    return habit
