"""Whom does a small reward wait for, when whoever was to look at it cannot decide any more?"""

import pytest
from tests.cast import MONDAY
from tests.recognition.rewarding import again, budget_of, coffee, lunch

from footpath.history.models import Event
from footpath.people.actions import deactivate, name_lead
from footpath.recognition.actions import hand_on_reward
from footpath.recognition.rewards.tasks import look_after_rewards

pytestmark = pytest.mark.django_db


def test_for_the_nearest_who_can(cast):
    budget_of(cast.facilities)
    reward = lunch(cast)
    assert not hand_on_reward(reward, now=MONDAY)
    name_lead(cast.facilities, lead=cast.dov, by=cast.eve, now=MONDAY)
    look_after_rewards.call(now=MONDAY)
    assert again(reward).approver == cast.dov
    assert Event.objects.filter(kind="reward.handed_on", actor_id=None).count() == 1


def test_not_where_nobody_is_left_or_it_does_not_wait(cast):
    budget_of(cast.facilities)
    reward = lunch(cast)
    assert not hand_on_reward(coffee(cast), now=MONDAY)
    for somebody in (cast.cleo, cast.max):
        deactivate(somebody, by=cast.eve, now=MONDAY)
    assert not hand_on_reward(again(reward), now=MONDAY)
