"""How does somebody not agree to a small reward?"""

from datetime import datetime

from django.db import transaction

from footpath.people import typed
from footpath.people.models import Person
from footpath.recognition.actions._ledger import hold, write
from footpath.recognition.actions._rewards import REASON, held, move
from footpath.recognition.actions.approve_reward import require_decider
from footpath.recognition.events import RewardRefused
from footpath.recognition.models import Entry, Reward
from footpath.recognition.rewards import states


@transaction.atomic
def refuse_reward(reward: Reward, *, reason: str, by: Person, now: datetime) -> Reward:
    """With a reason for whoever wanted to give it; the recipient never hears of it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    seen, reward = reward, held(reward, states.ASKED)
    require_decider(reward, seen, by, now)
    text = typed.many_lines("reason", reason, longest=REASON, needed=True)
    write(hold(reward.budget), reward.period, Entry.REFUSED, 0, by=by, now=now, reward=reward)
    return move(reward, states.REFUSED, occurrence=RewardRefused(), by=by, now=now, decided_by=by, reason=text)
