"""What becomes of what is left in a budget when its month or quarter ends?"""

from datetime import UTC, datetime

import pytest
from tests.cast import MONDAY
from tests.recognition.rewarding import FIRST, budget_of, coffee, left

from footpath.history.models import Event
from footpath.recognition.actions import decline_reward, expire_budget
from footpath.recognition.rewards.budgets import left_of

pytestmark = pytest.mark.django_db
AFTER = datetime(2027, 1, 1, 8, 0, tzinfo=UTC)


def test_nothing_is_carried_over(cast):
    budget = budget_of(cast.facilities)
    coffee(cast)
    assert not expire_budget(budget, period=FIRST, now=MONDAY)
    assert expire_budget(budget, period=FIRST, now=AFTER)
    assert not expire_budget(budget, period=FIRST, now=AFTER)
    assert left(budget) == 0
    assert left_of(budget, AFTER.date()) == 10_000
    assert Event.objects.filter(kind="reward_budget.expired").count() == 1


def test_what_comes_back_later_expires_too(cast):
    budget = budget_of(cast.facilities)
    reward = coffee(cast)
    expire_budget(budget, period=FIRST, now=AFTER)
    decline_reward(reward, by=cast.ana, now=AFTER)
    assert left(budget) == 400
    assert expire_budget(budget, period=FIRST, now=AFTER)
    assert left(budget) == 0


def test_where_nothing_was_begun_nothing_expires(cast):
    assert not expire_budget(budget_of(cast.facilities), period=FIRST, now=AFTER)
