"""How does a talk about a habit end?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.requests.stages import MONDAY, TUESDAY

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Habit
from footpath.requests.refusals import SomebodyWasFaster, Unclear


def test_either_lead_says_what_was_agreed_and_the_slower_one_hears_who_it_was(cast):
    habit = actions.raise_habit(cast.facilities, customer_team=cast.sales, facts={}, now=MONDAY)
    for name in ("ana", "ben", "dov", "eve"):
        with pytest.raises(PermissionDenied):
            actions.end_habit(habit, agreed="Nothing.", by=getattr(cast, name), now=TUESDAY)
    with pytest.raises(Unclear):
        actions.end_habit(habit, agreed="  ", by=cast.cleo, now=TUESDAY)
    old = Habit.objects.get()
    actions.end_habit(habit, agreed="We announce fairs.", by=cast.cleo, now=TUESDAY)
    kept = Habit.objects.get()
    assert (kept.agreed, kept.ended_by, kept.ended_at) == ("We announce fairs.", cast.cleo, TUESDAY)
    assert Event.objects.last().kind == "habit.ended"
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin wrote what was agreed"):
        actions.end_habit(old, agreed="Something else.", by=cast.max, now=TUESDAY)
