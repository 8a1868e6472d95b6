"""How is it noted that a small reward has changed hands?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.people.models import Person
from footpath.recognition.actions._rewards import held, move
from footpath.recognition.events import RewardHandedOver
from footpath.recognition.models import Reward
from footpath.recognition.rewards import states


@transaction.atomic
def hand_over_reward(reward: Reward, *, by: Person, now: datetime) -> Reward:
    """By whoever gave it, or whoever got it. Raises PermissionDenied, Refused."""
    if by.pk not in (reward.asked_by_id, reward.recipient_id) or not by.is_active:
        raise PermissionDenied
    return move(held(reward, states.GIVEN), states.HANDED_OVER, occurrence=RewardHandedOver(), by=by, now=now)
