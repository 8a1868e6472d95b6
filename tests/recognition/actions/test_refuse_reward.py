"""How does somebody not agree to a small reward?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.recognition.rewarding import agreed, budget_of, left, lunch

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import refuse_reward
from footpath.recognition.rewards.rights import visible_rewards

pytestmark = pytest.mark.django_db


def test_with_a_reason_for_whoever_wanted_to_give_it(cast):
    budget = budget_of(cast.facilities)
    reward = refuse_reward(lunch(cast), reason="We all go to lunch on Friday", by=cast.cleo, now=MONDAY)
    assert (reward.state, reward.texts["reason"], reward.ended_at) == (
        "refused",
        "We all go to lunch on Friday",
        MONDAY,
    )
    assert "Friday" not in reward.locked
    assert left(budget) == 10_000
    assert budget.rows.last().what == "refused"
    assert not visible_rewards(cast.ana, MONDAY.date()).exists()
    assert Event.objects.filter(kind="reward.refused", actor_id=cast.cleo.pk).count() == 1


def test_a_reason_has_to_stand_there(cast):
    budget_of(cast.facilities)
    with pytest.raises(ValidationError) as told:
        refuse_reward(lunch(cast), reason=" ", by=cast.cleo, now=MONDAY)
    assert list(told.value.message_dict) == ["reason"]


def test_by_those_who_decide_and_only_while_it_waits(cast):
    budget_of(cast.facilities)
    with pytest.raises(PermissionDenied):
        refuse_reward(lunch(cast), reason="No", by=cast.dov, now=MONDAY)
    with pytest.raises(Refused):
        refuse_reward(agreed(cast), reason="No", by=cast.cleo, now=MONDAY)
