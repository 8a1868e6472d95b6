"""How does the recipient hear of a small reward to which somebody else has agreed?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recognition.actions._rewards import held, move
from footpath.recognition.events import RewardGiven
from footpath.recognition.models import Reward
from footpath.recognition.rewards import states


@transaction.atomic
def tell_reward(reward: Reward, *, by: Person, now: datetime) -> Reward:
    """By whoever gives it. Raises PermissionDenied, Refused."""
    if by.pk != reward.asked_by_id or not by.is_active:
        raise PermissionDenied
    reward = held(reward, states.APPROVED)
    if not reward.recipient.is_active:
        raise Refused(
            _("%(name)s does not work here any more. Take it back, so that the budget has it again.")
            % {"name": reward.recipient.name}
        )
    return move(reward, states.GIVEN, occurrence=RewardGiven(), by=by, now=now, given_at=now)
