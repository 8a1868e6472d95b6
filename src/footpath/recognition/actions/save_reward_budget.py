"""How does an administrator set a budget for small rewards, or change one?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused, faster
from footpath.pure import money
from footpath.recognition.actions._ledger import NotEnough, hold, write
from footpath.recognition.events import RewardBudgetSaved
from footpath.recognition.models import CountedIn, Entry, Period, RewardBudget, RewardKind, RewardRules
from footpath.recognition.rewards import budgets, ready, rights
from footpath.recognition.rewards.amounts import MOST_MINUTES, said_amount


@transaction.atomic
def save_reward_budget(
    budget: RewardBudget | None = None, *, amount: int, allowance: int, alone: int, by: Person | None, now: datetime,
    team: Team | None = None, unit: str = "", period: str = "", edits: int | None = None,
) -> RewardBudget:  # fmt: skip
    """A new one of a team, or `budget` with other amounts; team, unit and period of an old one stay. With the first one
    small rewards are there, and a list to begin with. In the month or quarter that runs it cannot fall below what has
    been given.

    Raises PermissionDenied, ValidationError naming each field, Refused.
    """
    if by is not None and not rights.can_set_rules(by):
        raise PermissionDenied
    of = budget.unit if budget else unit
    _check(of, amount=amount, allowance=allowance, alone=alone)
    if budget is None:
        found = _new(team, unit, period, amount=amount, allowance=allowance, alone=alone)
    else:
        found = _changed(budget, amount=amount, allowance=allowance, alone=alone, edits=edits, by=by, now=now)
    RewardRules.objects.get_or_create(pk=1)
    if not RewardKind.objects.exists():
        RewardKind.objects.bulk_create(ready.kinds(RewardRules.here().currency))
    record(RewardBudgetSaved(), subject=found, by=by, now=now)
    return found


def _check(unit: str, *, amount: int, allowance: int, alone: int) -> None:
    wrong: dict[str, str] = {}
    most = MOST_MINUTES if unit == CountedIn.MINUTES else money.MOST
    for name, value, least in (("amount", amount, 1), ("allowance", allowance, 1), ("alone", alone, 0)):
        if value < least:
            wrong[name] = _("It has to be more than nothing.")
        elif value > most:
            wrong[name] = _("That is too much for small rewards.")
    if not wrong and allowance > amount:
        wrong["allowance"] = _("Nobody can give more in a month than the whole budget.")
    if wrong:
        raise ValidationError(wrong)


def _new(team: Team | None, unit: str, period: str, **amounts: int) -> RewardBudget:
    if team is None:
        raise ValidationError({"team": _("Choose a team.")})
    if unit not in CountedIn.values:
        raise ValidationError({"unit": _("Choose money or minutes.")})
    if period not in Period.values:
        raise ValidationError({"period": _("Choose a month or a quarter.")})
    try:
        with transaction.atomic():
            return RewardBudget.objects.create(team=team, unit=unit, period=period, **amounts)
    except IntegrityError:
        text = _("%(team)s has a budget in this already. Change that one.") % {"team": team.name}
        raise ValidationError({"team": text}) from None


def _changed(
    budget: RewardBudget, *, amount: int, allowance: int, alone: int, edits: int | None, by: Person | None,
    now: datetime,
) -> RewardBudget:  # fmt: skip
    held = hold(budget)
    if held.ended_at is not None:
        raise Refused(_("This budget has ended. Set a new one."))
    if edits is not None and held.edits != edits:
        raise faster(held.subject_kind, held.pk)
    period = budgets.period_of(held, now)
    last = budgets.tail(held, period)
    if last is not None and amount != held.amount:
        try:
            write(held, period, Entry.CHANGED, amount - held.amount, by=by, now=now)
        except NotEnough:
            given = said_amount(held.amount - last.left, held.unit, RewardRules.here().currency)
            text = _("%(given)s of it is given already: it cannot be less than that before it begins anew.")
            raise ValidationError({"amount": text % {"given": given}}) from None
    RewardBudget.objects.filter(pk=held.pk).update(
        amount=amount, allowance=allowance, alone=alone, edits=held.edits + 1
    )
    return RewardBudget.objects.get(pk=held.pk)
