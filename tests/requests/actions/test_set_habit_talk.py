"""On which day do two teams talk about a habit?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import MONDAY, TUESDAY, day

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Habit
from footpath.requests.refusals import SomebodyWasFaster, Unclear


def test_either_lead_names_a_day_and_the_slower_one_hears_who_it_was(cast):
    habit = actions.raise_habit(cast.facilities, customer_team=cast.sales, facts={}, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.set_habit_talk(habit, talk_on=day(3), by=cast.dov, now=TUESDAY)
    for bad in (day(0), day(500)):
        with pytest.raises(Unclear):
            actions.set_habit_talk(habit, talk_on=bad, by=cast.cleo, now=TUESDAY)
    old = Habit.objects.get()
    actions.set_habit_talk(habit, talk_on=day(3), by=cast.cleo, now=TUESDAY)
    assert Habit.objects.get().talk_on == day(3)
    event = Event.objects.last()
    assert (event.kind, event.facts, event.actor_id) == ("habit.talk_set", {"talk_on": "2026-11-26"}, cast.cleo.pk)
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin found a day"):
        actions.set_habit_talk(old, talk_on=day(4), by=cast.max, now=TUESDAY)
