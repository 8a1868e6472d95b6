"""What holds for small rewards, in plain sentences for whoever gives one?"""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from footpath.recognition.models import Period, RewardBudget, RewardRules
from footpath.recognition.rewards.amounts import said_amount


def said(budgets: Iterable[RewardBudget], rules: RewardRules) -> list[str]:
    """The rules of the house, and those of these budgets."""
    found = [
        _("A small reward is for something that somebody did for others: say what it was."),
        *(_of(one, rules.currency) for one in budgets),
        _("Nobody rewards themself, and nobody decides about a reward that they give or get."),
        _(
            "What goes to somebody who gave you something in the last three months, or who decides about this budget, "
            "is looked at by somebody else, however small it is."
        ),
        _("Whoever gets it can say no, thanks. Nobody asks why, and the budget has it again."),
        _(
            "Who gave what to whom stands in the ledger of the budget, for its owner and those who lead the team. "
            "Why is read by you, by whoever gets it, and by whoever has a second look."
        ),
        _("What is not given by the end of the month or quarter expires. Nobody counts who gets how much."),
    ]
    return [*found, *(line.strip() for line in rules.words.splitlines() if line.strip())]


def _of(budget: RewardBudget, currency: str) -> str:
    facts = {
        "team": budget.team.name,
        **{
            name: said_amount(getattr(budget, name), budget.unit, currency) for name in ("amount", "allowance", "alone")
        },
    }
    if budget.period == Period.MONTH:
        found = _("%(team)s: %(amount)s a month for all together, and %(allowance)s of it for each giver.")
    else:
        found = _("%(team)s: %(amount)s a quarter for all together, and %(allowance)s of it a month for each giver.")
    if budget.alone:
        return (found + " " + _("Up to %(alone)s you give alone; above that somebody else has a second look.")) % facts
    return (found + " " + _("Somebody else has a second look at each one.")) % facts
