"""How does somebody take a small reward back?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.recognition.rewarding import agreed, budget_of, coffee, left, lunch

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import hand_over_reward, take_back_reward

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("begin", [coffee, lunch, agreed])
def test_until_it_was_handed_over_with_a_reason(cast, begin):
    budget = budget_of(cast.facilities)
    reward = take_back_reward(begin(cast), reason="It was Dov", by=cast.ben, now=MONDAY)
    assert (reward.state, reward.texts["reason"]) == ("taken_back", "It was Dov")
    assert left(budget) == 10_000
    assert Event.objects.filter(kind="reward.taken_back", actor_id=cast.ben.pk).count() == 1


def test_by_whoever_gave_it_with_words_and_in_time(cast):
    budget_of(cast.facilities)
    reward = coffee(cast)
    with pytest.raises(PermissionDenied):
        take_back_reward(reward, reason="Mine", by=cast.cleo, now=MONDAY)
    with pytest.raises(ValidationError) as told:
        take_back_reward(reward, reason="", by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == ["reason"]
    hand_over_reward(reward, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        take_back_reward(reward, reason="Too late", by=cast.ben, now=MONDAY)
