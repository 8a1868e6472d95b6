"""What does the worker do every day for small rewards?"""

from datetime import datetime

from footpath.jobs import job
from footpath.recognition.actions import expire_budget, expire_reward, hand_on_reward
from footpath.recognition.models import LedgerRow, Reward, RewardBudget
from footpath.recognition.rewards import states
from footpath.recognition.rewards.budgets import period_of


@job(retries=1)
def look_after_rewards(*, now: datetime) -> None:
    """What waits for somebody who cannot decide any more goes to the next; what was not given in its month or quarter
    expires, and then what is left in the budget.
    """
    waiting = Reward.objects.filter(state__in=(states.ASKED, states.APPROVED))
    names = ("asked_by", "recipient", "budget__team__hours", "budget__team__lead", "budget__team__budget_owner")
    for reward in waiting.select_related(*names):
        if not expire_reward(reward, now=now):
            hand_on_reward(reward, now=now)
    for budget in RewardBudget.objects.select_related("team__hours"):
        over = LedgerRow.objects.filter(budget=budget, period__lt=period_of(budget, now), left__gt=0)
        for period in over.order_by("period").values_list("period", flat=True).distinct():
            expire_budget(budget, period=period, now=now)
