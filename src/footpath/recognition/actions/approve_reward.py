"""How does somebody agree to a small reward?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recognition.actions._ledger import hold, write
from footpath.recognition.actions._rewards import held, is_over, move
from footpath.recognition.events import RewardApproved
from footpath.recognition.models import Entry, Reward
from footpath.recognition.rewards import rights, states


@transaction.atomic
def approve_reward(reward: Reward, *, by: Person, now: datetime) -> Reward:
    """The budget is drawn in this moment: of two who agree at once to what only one of them is left for, one wins, and
    the other one is told how much there is. Whoever gives it tells the recipient.

    Raises PermissionDenied, Refused.
    """
    seen, reward = reward, held(reward, states.ASKED)
    require_decider(reward, seen, by, now)
    if not reward.recipient.is_active:
        raise Refused(_("%(name)s does not work here any more. Nothing was drawn.") % {"name": reward.recipient.name})
    if is_over(reward, now):
        raise Refused(_("Its month or quarter has ended. It can be asked anew; nothing was drawn."))
    budget = hold(reward.budget)
    if budget.ended_at is not None:
        raise Refused(_("The budget has been ended. Nothing was drawn."))
    write(budget, reward.period, Entry.APPROVED, -reward.amount, by=by, now=now, reward=reward)
    return move(reward, states.APPROVED, occurrence=RewardApproved(), by=by, now=now, decided_by=by)


def require_decider(reward: Reward, seen: Reward, by: Person, now: datetime) -> None:
    """PermissionDenied; whoever it was waiting for, and who cannot decide any more, is told so."""
    if rights.can_decide(by, reward, now):
        return
    if by.pk in (reward.approver_id, seen.approver_id):
        raise Refused(_("You do not decide about this any more: your part in it has changed. Nothing was drawn."))
    raise PermissionDenied
