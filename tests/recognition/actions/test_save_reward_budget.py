"""How does an administrator set a budget for small rewards, or change one?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.recognition.rewarding import budget_of, coffee, left

from footpath.history.models import Event
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.recognition.actions import end_reward_budget, save_reward_budget
from footpath.recognition.models import RewardBudget, RewardKind, RewardRules

pytestmark = pytest.mark.django_db
AMOUNTS = {"amount": 10_000, "allowance": 5_000, "alone": 1_000}


def test_with_the_first_one_there_are_rewards_and_a_list(cast):
    assert not RewardKind.objects.exists()
    budget = save_reward_budget(team=cast.facilities, unit="money", period="month", **AMOUNTS, by=cast.eve, now=MONDAY)
    assert (budget.amount, budget.period, RewardRules.here().is_on) == (10_000, "month", True)
    assert {"A coffee", "Time off", "A parking spot for a week"} <= set(
        RewardKind.objects.values_list("name", flat=True)
    )
    assert Event.objects.filter(kind="reward_budget.saved", actor_id=cast.eve.pk).count() == 1


@pytest.mark.parametrize("somebody", ["ana", "cleo", "max"])
def test_for_administrators_alone(cast, somebody):
    with pytest.raises(PermissionDenied):
        save_reward_budget(
            team=cast.facilities, unit="money", period="month", **AMOUNTS, by=getattr(cast, somebody), now=MONDAY
        )


@pytest.mark.parametrize(
    ("facts", "fields"),
    [({"amount": 0}, ["amount"]), ({"amount": -1, "alone": -1}, ["alone", "amount"]), ({"allowance": 0}, ["allowance"]),
     ({"amount": 10**12}, ["amount"]), ({"allowance": 10_001}, ["allowance"]), ({"team": None}, ["team"]),
     ({"unit": "gold"}, ["unit"]), ({"unit": ""}, ["unit"]), ({"period": "year"}, ["period"]),
     ({"unit": "minutes", "amount": 200_000}, ["amount"])],
)  # fmt: skip
def test_what_cannot_be_kept_is_named(cast, facts, fields):
    typed = {"team": cast.facilities, "unit": "money", "period": "month", **AMOUNTS, **facts}
    with pytest.raises(ValidationError) as told:
        save_reward_budget(**typed, by=cast.eve, now=MONDAY)
    assert sorted(told.value.message_dict) == fields


def test_one_of_a_kind_a_team(cast):
    budget = budget_of(cast.facilities)
    with pytest.raises(ValidationError) as told:
        budget_of(cast.facilities)
    assert "Change that one" in told.value.message_dict["team"][0]
    end_reward_budget(budget, by=cast.eve, now=MONDAY)
    assert budget_of(cast.facilities).pk != budget.pk


def test_a_change_stands_in_the_ledger_once_something_was_given(cast):
    budget = budget_of(cast.facilities)
    save_reward_budget(budget, **{**AMOUNTS, "amount": 9_000}, by=cast.eve, now=MONDAY)
    assert not budget.rows.exists()
    budget.refresh_from_db()
    coffee(cast)
    save_reward_budget(budget, **{**AMOUNTS, "amount": 12_000}, by=cast.eve, now=MONDAY)
    assert (left(budget), budget.rows.last().what) == (11_600, "changed")


def test_it_cannot_fall_below_what_was_given(cast):
    budget = budget_of(cast.facilities)
    coffee(cast), coffee(cast)
    with pytest.raises(ValidationError) as told:
        save_reward_budget(budget, amount=799, allowance=500, alone=0, by=cast.eve, now=MONDAY)
    assert "€8.00" in told.value.message_dict["amount"][0]
    assert (left(budget), RewardBudget.objects.get().amount) == (9_200, 10_000)
    save_reward_budget(budget, amount=800, allowance=500, alone=0, by=cast.eve, now=MONDAY)
    assert left(budget) == 0


def test_whoever_is_slower_is_told_and_an_ended_one_stays_ended(cast):
    budget = budget_of(cast.facilities)
    save_reward_budget(budget, **AMOUNTS, edits=0, by=cast.eve, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        save_reward_budget(budget, **AMOUNTS, edits=0, by=cast.eve, now=MONDAY)
    end_reward_budget(budget, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="has ended"):
        save_reward_budget(budget, **AMOUNTS, by=cast.eve, now=MONDAY)
