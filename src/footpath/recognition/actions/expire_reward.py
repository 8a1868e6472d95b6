"""What becomes of a small reward that was never given in its month or quarter?"""

from datetime import datetime

from django.db import transaction

from footpath.people.refusals import Refused
from footpath.recognition.actions._rewards import give_back, held, is_over, move
from footpath.recognition.events import RewardExpired
from footpath.recognition.models import Reward
from footpath.recognition.rewards import states


@transaction.atomic
def expire_reward(reward: Reward, *, now: datetime) -> bool:
    """Also where its budget was ended. Whoever wanted to give it is told, and can ask anew. False where it is not time,
    or somebody was faster.
    """
    if reward.state not in (states.ASKED, states.APPROVED):
        return False
    if not is_over(reward, now) and reward.budget.ended_at is None:
        return False
    try:
        reward = held(reward, states.ASKED, states.APPROVED)
    except Refused:
        return False
    give_back(reward, by=None, now=now)
    move(reward, states.EXPIRED, occurrence=RewardExpired(), by=None, now=now)
    return True
