"""Is what is left always what the rows of the ledger say, whatever people do?"""

import random
from contextlib import suppress

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from tests.architecture.house import SRC, modules
from tests.cast import MONDAY
from tests.recognition.rewarding import FIRST, budget_of, coffee, kind, left

from footpath.people.refusals import Refused
from footpath.recognition import actions
from footpath.recognition.models import LedgerRow, Reward
from footpath.recognition.rewards import states
from footpath.recognition.rewards.budgets import left_of, lefts_of, purses

pytestmark = pytest.mark.django_db


def step(lots, cast, budget):
    """Somebody does something to the budget, or to a reward."""
    reward = lots.choice([None, *Reward.objects.all()])
    amount = lots.choice([2_000, 5_000, 9_000, 30_000])
    acts = [
        lambda: coffee(cast, kind=kind(lots.choice(["A coffee", "A lunch", "A box of chocolates"])),
                       by=lots.choice([cast.ben, cast.cleo, cast.max]), recipient=lots.choice([cast.ana, cast.dov])),
        lambda: actions.save_reward_budget(budget, amount=amount, allowance=amount, alone=1_000, by=None, now=MONDAY),
        lambda: actions.approve_reward(reward, by=cast.cleo, now=MONDAY),
        lambda: actions.refuse_reward(reward, reason="No", by=cast.cleo, now=MONDAY),
        lambda: actions.tell_reward(reward, by=reward.asked_by, now=MONDAY),
        lambda: actions.decline_reward(reward, by=reward.recipient, now=MONDAY),
        lambda: actions.hand_over_reward(reward, by=reward.recipient, now=MONDAY),
        lambda: actions.take_back_reward(reward, reason="Oh", by=reward.asked_by, now=MONDAY),
    ]  # fmt: skip
    act = lots.choice(acts[:2] if reward is None else [*acts, *acts[:1] * 4])
    with suppress(ValidationError, Refused, PermissionDenied), transaction.atomic():
        act()


@pytest.mark.parametrize("seed", range(4))
def test_what_is_left_is_what_the_rows_say_and_never_less_than_nothing(cast, seed):
    lots, budget = random.Random(seed), budget_of(cast.facilities, amount=5_000)
    for _turn in range(40):
        step(lots, cast, budget)
        budget.refresh_from_db()
        drawn = sum(Reward.objects.filter(state__in=states.DRAWN).values_list("amount", flat=True))
        assert left(budget) == left_of(budget, FIRST) == lefts_of([budget], MONDAY)[budget.pk] == budget.amount - drawn
        assert left(budget) >= 0
    assert Reward.objects.count() > 5


def test_the_database_itself_takes_no_row_that_leaves_less_than_nothing(cast):
    budget = budget_of(cast.facilities)
    with pytest.raises(IntegrityError), transaction.atomic():
        LedgerRow.objects.create(budget=budget, period=FIRST, nth=1, what="granted", amount=-1, left=-1, at=MONDAY)


def test_rows_are_added_and_never_changed():
    """No line of the house changes or deletes a row of a ledger."""
    changing = [
        f"{path.name}:{number}"
        for path in modules(SRC)
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if "LedgerRow" in line and any(f".{verb}(" in line for verb in ("update", "delete", "save", "bulk_update"))
    ]
    assert changing == []


def test_what_somebody_can_give_is_said_for_each_of_their_budgets(cast):
    near, far = (
        budget_of(cast.facilities),
        budget_of(cast.northfield, unit="minutes", amount=90, allowance=60, alone=30),
    )
    coffee(cast)
    assert [(one.budget, one.left, one.mine, one.most) for one in purses(cast.ben, MONDAY)] == [
        (near, 9_600, 4_600, 4_600), (far, 90, 60, 60),
    ]  # fmt: skip
    assert [one.budget for one in purses(cast.ana, MONDAY)] == [far]
