"""How does an administrator end a budget for small rewards?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.rewarding import again, budget_of, coffee, left

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import decline_reward, end_reward_budget
from footpath.recognition.rewards.budgets import budgets_of

pytestmark = pytest.mark.django_db


def test_nothing_more_is_given_and_what_was_given_stays(cast):
    budget = budget_of(cast.facilities)
    reward = coffee(cast)
    end_reward_budget(budget, by=cast.eve, now=MONDAY)
    assert budgets_of(cast.ben, MONDAY.date()) == []
    assert again(reward).state == "given"
    decline_reward(reward, by=cast.ana, now=MONDAY)
    assert left(budget) == 10_000
    assert Event.objects.filter(kind="reward_budget.ended", actor_id=cast.eve.pk).count() == 1


def test_by_administrators_and_once(cast):
    budget = budget_of(cast.facilities)
    with pytest.raises(PermissionDenied):
        end_reward_budget(budget, by=cast.cleo, now=MONDAY)
    end_reward_budget(budget, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused):
        end_reward_budget(budget, by=cast.eve, now=MONDAY)
