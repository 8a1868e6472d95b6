"""How does somebody take a small reward back?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.people import typed
from footpath.people.models import Person
from footpath.recognition.actions._rewards import REASON, give_back, held, move
from footpath.recognition.events import RewardTakenBack
from footpath.recognition.models import Reward
from footpath.recognition.rewards import states


@transaction.atomic
def take_back_reward(reward: Reward, *, reason: str, by: Person, now: datetime) -> Reward:
    """By whoever gives it, until it was handed over, with a reason for whoever knows of it; the budget has it again.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    if by.pk != reward.asked_by_id or not by.is_active:
        raise PermissionDenied
    reward = held(reward, *states.OPEN)
    text = typed.many_lines("reason", reason, longest=REASON, needed=True)
    give_back(reward, by=by, now=now)
    return move(reward, states.TAKEN_BACK, occurrence=RewardTakenBack(), by=by, now=now, reason=text)
