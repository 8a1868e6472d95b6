"""What becomes of what is left in a budget when its month or quarter ends?"""

from datetime import date, datetime

from django.db import transaction

from footpath.history.record import record
from footpath.recognition.actions._ledger import hold, write
from footpath.recognition.events import RewardBudgetExpired
from footpath.recognition.models import Entry, RewardBudget
from footpath.recognition.rewards import budgets


@transaction.atomic
def expire_budget(budget: RewardBudget, *, period: date, now: datetime) -> bool:
    """It is gone: nothing is carried over. False where the time is not over, nothing is left, or nothing was begun."""
    budget = hold(budget)
    last = budgets.tail(budget, period)
    if last is None or last.left == 0 or budgets.period_of(budget, now) <= period:
        return False
    write(budget, period, Entry.EXPIRED, -last.left, by=None, now=now)
    record(RewardBudgetExpired(), subject=budget, by=None, now=now)
    return True
