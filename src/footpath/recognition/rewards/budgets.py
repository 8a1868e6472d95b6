"""Which budgets can somebody give from, and how much is left in them?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Exists, QuerySet, Sum

from footpath.people.models import Person
from footpath.people.permissions import Reach, reach, tree
from footpath.pure import budget_periods
from footpath.recognition.models import LedgerRow, Reward, RewardBudget, RewardRules
from footpath.recognition.rewards import states


def open_budgets() -> QuerySet[RewardBudget]:
    """Those that have not ended, with what pages show of them."""
    found = RewardBudget.objects.filter(ended_at=None)
    return found.select_related("team__hours", "team__lead", "team__budget_owner")


def running() -> QuerySet[RewardBudget]:
    """Those from which something can be given: none where rewards are switched off."""
    return open_budgets().exclude(Exists(RewardRules.objects.filter(is_on=False)))


def budgets_of(person: Person, on: date) -> list[RewardBudget]:
    """From which somebody can give: those of their teams and of the teams above, the nearest first."""
    if not person.is_active:
        return []
    near = _nearness(reach(person, on))
    found = list(running().filter(team__in=near))
    return sorted(found, key=lambda one: (near[one.team_id], one.pk))


def _nearness(mine: Reach) -> dict[int, int]:
    """How many steps it is up to each team, from the nearest of one's own."""
    teams = tree()
    near: dict[int, int] = {}
    for start in mine.member_of | {pk for pk in mine.leads if pk in teams}:
        at, steps = start, 0
        while at in teams and near.get(at, steps + 1) > steps:
            near[at] = steps
            parent = teams[at].parent_id
            if parent is None:
                break
            at, steps = parent, steps + 1
    return near


def today(budget: RewardBudget, now: datetime) -> date:
    """The day that it is where the team works."""
    return now.astimezone(ZoneInfo(budget.team.hours.zone)).date()


def period_of(budget: RewardBudget, now: datetime) -> date:
    """The first day of the month or quarter that it is now."""
    return budget_periods.first_day(budget.period, today(budget, now))


def month_of(budget: RewardBudget, now: datetime) -> date:
    """The first day of the month that it is now: of the allowance."""
    return today(budget, now).replace(day=1)


def tail(budget: RewardBudget, period: date) -> LedgerRow | None:
    """The last row of the ledger in that month or quarter."""
    return LedgerRow.objects.filter(budget=budget, period=period).order_by("-nth").first()


def left_of(budget: RewardBudget, period: date) -> int:
    """What is left of it: what the last row says, the whole where nothing was given yet."""
    last = tail(budget, period)
    return budget.amount if last is None else last.left


def lefts_of(budgets: Iterable[RewardBudget], now: datetime) -> dict[int, int]:
    """The same of several, by number; one question."""
    wanted = {one.pk: (one, period_of(one, now)) for one in budgets}
    rows = LedgerRow.objects.filter(budget__in=wanted, period__in={period for _one, period in wanted.values()})
    found = {pk: one.amount for pk, (one, _period) in wanted.items()}
    for row in rows.order_by("nth"):
        if row.period == wanted[row.budget_id][1]:
            found[row.budget_id] = row.left
    return found


def used_by(person: Person, budget: RewardBudget, month: date) -> int:
    """How much of their allowance somebody has given in that month, with what waits for a second look."""
    mine = Reward.objects.filter(asked_by=person, budget=budget, month=month, state__in=states.COUNTS)
    return int(mine.aggregate(total=Sum("amount"))["total"] or 0)


@dataclass(frozen=True)
class Purse:
    """What somebody can give from one budget right now."""

    budget: RewardBudget
    left: int  # in the budget
    mine: int  # of the allowance of this month

    @property
    def most(self) -> int:
        """What can be given at most."""
        return min(self.left, self.mine)


def purses(person: Person, now: datetime) -> list[Purse]:
    """What somebody can give from each of their budgets, the nearest first; two questions more than the budgets."""
    budgets = budgets_of(person, now.date())
    if not budgets:
        return []
    lefts = lefts_of(budgets, now)
    months = {one.pk: month_of(one, now) for one in budgets}
    given = Reward.objects.filter(asked_by=person, budget__in=months, state__in=states.COUNTS)
    rows = given.order_by().values_list("budget", "month").annotate(total=Sum("amount"))
    used = {budget: total for budget, month, total in rows if month == months[budget]}
    return [Purse(one, lefts[one.pk], max(0, one.allowance - used.get(one.pk, 0))) for one in budgets]
