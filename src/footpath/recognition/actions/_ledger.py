"""How does a row get into the ledger, so that a budget never has less than nothing left?

The budget is held until the end of the transaction, so that whoever comes second reads what the first one left; and the
rows are a chain with one place each, so that the database itself refuses a second row after a tail seen too early.
"""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recognition.models import Entry, LedgerRow, Reward, RewardBudget, RewardRules
from footpath.recognition.rewards import budgets
from footpath.recognition.rewards.amounts import said_amount


class NotEnough(Refused):
    """There is less left than was wanted; whoever is refused is told how much there is."""


def hold(budget: RewardBudget) -> RewardBudget:
    """The budget as it is now; nobody else changes it, or draws on it, until the end of the transaction."""
    RewardBudget.objects.select_for_update(no_key=True).get(pk=budget.pk)
    return RewardBudget.objects.select_related("team__hours", "team__lead", "team__budget_owner").get(pk=budget.pk)


def write(
    budget: RewardBudget, period: date, what: Entry, amount: int, *, by: Person | None, now: datetime,
    reward: Reward | None = None,
) -> LedgerRow:  # fmt: skip
    """Add a row; `amount` is below nothing where it goes out. NotEnough where less is left, Refused where somebody
    else wrote in the same place a moment ago.
    """
    last = budgets.tail(budget, period)
    nth, left = (0, 0) if last is None else (last.nth, last.left)
    rows = [] if last else [LedgerRow(what=Entry.OPENED, amount=budget.amount)]
    rows.append(LedgerRow(what=what, amount=amount, reward=reward, by=by))
    for row in rows:
        nth, left = nth + 1, left + row.amount
        row.budget, row.period, row.at, row.nth, row.left = budget, period, now, nth, left
    if left < 0:
        raise not_enough(budget, left - amount)
    try:
        with transaction.atomic():
            LedgerRow.objects.bulk_create(rows)
    except IntegrityError:
        raise Refused(
            _("Somebody else drew on the same budget in this moment. Nothing was given; look again and decide.")
        ) from None
    return rows[-1]


def not_enough(budget: RewardBudget, left: int) -> NotEnough:
    """Say plainly how much there still is, and that nothing happened."""
    currency = RewardRules.here().currency
    return NotEnough(
        _("There is not enough left in the budget of %(team)s: %(left)s. Nothing was given or agreed.")
        % {"team": budget.team.name, "left": said_amount(left, budget.unit, currency)}
    )
