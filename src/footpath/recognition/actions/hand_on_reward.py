"""Whom does a small reward wait for, when whoever was to look at it cannot decide any more?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.recognition.actions._rewards import nearest
from footpath.recognition.events import RewardHandedOn
from footpath.recognition.models import Reward
from footpath.recognition.rewards import rights, states


@transaction.atomic
def hand_on_reward(reward: Reward, *, now: datetime) -> bool:
    """The nearest one who can decide now. False where it still waits for somebody who can, or nobody is left."""
    people = rights.who_decides(reward.asked_by, reward.recipient, reward.budget, now)
    if reward.state != states.ASKED or reward.approver_id in {one.pk for one in people}:
        return False
    to = nearest(people, now.date())
    as_seen = Reward.objects.filter(pk=reward.pk, state=states.ASKED, approver=reward.approver_id)
    if to is None or not as_seen.update(approver=to):
        return False
    record(RewardHandedOn(), subject=reward, by=None, now=now)
    return True
