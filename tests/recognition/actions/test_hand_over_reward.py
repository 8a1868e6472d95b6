"""How is it noted that a small reward has changed hands?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.rewarding import agreed, budget_of, coffee, left

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import hand_over_reward

pytestmark = pytest.mark.django_db


def test_by_either_of_the_two_and_once(cast):
    budget = budget_of(cast.facilities)
    reward = hand_over_reward(coffee(cast), by=cast.ana, now=MONDAY)
    assert (reward.state, reward.ended_at) == ("handed_over", MONDAY)
    assert hand_over_reward(coffee(cast, recipient=cast.dov), by=cast.ben, now=MONDAY).state == "handed_over"
    assert left(budget) == 9_200
    assert Event.objects.filter(kind="reward.handed_over").count() == 2
    with pytest.raises(Refused):
        hand_over_reward(reward, by=cast.ben, now=MONDAY)


def test_by_nobody_else_and_not_before_it_was_told(cast):
    budget_of(cast.facilities)
    with pytest.raises(PermissionDenied):
        hand_over_reward(coffee(cast), by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        hand_over_reward(agreed(cast), by=cast.ben, now=MONDAY)
