"""How does somebody say no, thanks to a small reward?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.people.models import Person
from footpath.recognition.actions._rewards import give_back, held, move
from footpath.recognition.events import RewardDeclined
from footpath.recognition.models import Reward
from footpath.recognition.rewards import states


@transaction.atomic
def decline_reward(reward: Reward, *, by: Person, now: datetime) -> Reward:
    """By whoever it is for; nobody asks why, and the budget has it again. Raises PermissionDenied, Refused."""
    if by.pk != reward.recipient_id or not by.is_active:
        raise PermissionDenied
    reward = held(reward, states.GIVEN)
    give_back(reward, by=by, now=now)
    return move(reward, states.DECLINED, occurrence=RewardDeclined(), by=by, now=now)
