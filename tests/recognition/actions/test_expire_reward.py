"""What becomes of a small reward that was never given in its month or quarter?"""

from datetime import UTC, datetime

import pytest
from tests.cast import MONDAY
from tests.recognition.rewarding import again, agreed, budget_of, coffee, left, lunch

from footpath.history.models import Event
from footpath.recognition.actions import end_reward_budget, expire_reward, take_back_reward

pytestmark = pytest.mark.django_db
AFTER = datetime(2027, 1, 1, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize("begin", [lunch, agreed])
def test_it_expires_once_and_the_money_goes_back(cast, begin):
    budget = budget_of(cast.facilities)
    reward = begin(cast)
    assert not expire_reward(reward, now=MONDAY)
    assert expire_reward(reward, now=AFTER)
    assert not expire_reward(reward, now=AFTER)
    assert again(reward).state == "expired"
    assert left(budget) == 10_000
    assert Event.objects.filter(kind="reward.expired", actor_id=None).count() == 1


def test_what_was_given_does_not_expire(cast):
    budget_of(cast.facilities)
    assert not expire_reward(coffee(cast), now=AFTER)


def test_with_a_budget_that_was_ended_and_not_when_somebody_was_faster(cast):
    budget = budget_of(cast.facilities)
    reward, seen = lunch(cast), lunch(cast, recipient=cast.dov)
    take_back_reward(seen, reason="No", by=cast.ben, now=MONDAY)
    end_reward_budget(budget, by=cast.eve, now=MONDAY)
    assert expire_reward(again(reward), now=MONDAY)
    assert not expire_reward(seen, now=AFTER)
