"""How does the recipient hear of a small reward to which somebody else has agreed?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.rewarding import agreed, budget_of, lunch

from footpath.history.models import Event
from footpath.people.actions import deactivate
from footpath.people.refusals import Refused
from footpath.recognition.actions import tell_reward
from footpath.recognition.rewards.rights import visible_rewards

pytestmark = pytest.mark.django_db


def test_from_whoever_gives_it(cast):
    budget_of(cast.facilities)
    reward = agreed(cast)
    assert not visible_rewards(cast.ana, MONDAY.date()).exists()
    reward = tell_reward(reward, by=cast.ben, now=MONDAY)
    assert (reward.state, reward.given_at) == ("given", MONDAY)
    assert visible_rewards(cast.ana, MONDAY.date()).get() == reward
    assert Event.objects.filter(kind="reward.given", actor_id=cast.ben.pk).count() == 1


def test_by_nobody_else_and_not_before_it_is_agreed(cast):
    budget_of(cast.facilities)
    reward = agreed(cast)
    for somebody in (cast.cleo, cast.ana, cast.max):
        with pytest.raises(PermissionDenied):
            tell_reward(reward, by=somebody, now=MONDAY)
    with pytest.raises(Refused, match="second look"):
        tell_reward(lunch(cast), by=cast.ben, now=MONDAY)


def test_a_recipient_who_left(cast):
    budget_of(cast.facilities)
    reward = agreed(cast)
    deactivate(cast.ana, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="Take it back"):
        tell_reward(reward, by=cast.ben, now=MONDAY)
