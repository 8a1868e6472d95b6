"""How does somebody say no, thanks to a small reward?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.rewarding import budget_of, coffee, left

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import decline_reward, hand_over_reward
from footpath.recognition.rewards.budgets import used_by

pytestmark = pytest.mark.django_db


def test_without_a_reason_and_the_budget_has_it_again(cast):
    budget = budget_of(cast.facilities)
    reward = decline_reward(coffee(cast), by=cast.ana, now=MONDAY)
    assert reward.state == "declined"
    assert left(budget) == 10_000
    assert budget.rows.last().what == "given_back"
    assert used_by(cast.ben, budget, reward.month) == 0
    assert Event.objects.filter(kind="reward.declined", actor_id=cast.ana.pk).count() == 1


def test_by_whoever_it_is_for_and_not_once_it_is_there(cast):
    budget = budget_of(cast.facilities)
    reward = coffee(cast)
    for somebody in (cast.ben, cast.cleo, cast.dov):
        with pytest.raises(PermissionDenied):
            decline_reward(reward, by=somebody, now=MONDAY)
    hand_over_reward(reward, by=cast.ana, now=MONDAY)
    with pytest.raises(Refused):
        decline_reward(reward, by=cast.ana, now=MONDAY)
    assert left(budget) == 9_600
