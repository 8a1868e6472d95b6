"""Where does an administrator set the budgets, the list and the rules, and what are they told?"""

import pytest
from tests.recognition.rewarding import WHY, budget_of, coffee, kind, left

from footpath.recognition.models import RewardBudget, RewardKind, RewardRules

pytestmark = pytest.mark.django_db
NEW = "/rewards/settings/budgets/new/"


@pytest.fixture
def eve(cast, sign_in, tuesday):
    """Eve, who administers."""
    return sign_in(cast.eve)


def typed(cast, **facts):
    return {"team": cast.facilities.pk, "unit": "money", "period": "quarter", "amount": "240", "allowance": "60,00",
            "alone": "€10", **facts}  # fmt: skip


def test_a_budget_with_amounts_as_people_type_them(cast, eve):
    assert eve.post(NEW, typed(cast)).status_code == 302
    budget = RewardBudget.objects.get()
    assert (budget.amount, budget.allowance, budget.alone) == (24_000, 6_000, 1_000)
    page = eve.get("/rewards/settings/").content.decode()
    for said in ("€240.00 a quarter", "€60.00", "A parking spot for a week", "A coffee"):
        assert said in page


@pytest.mark.parametrize(
    ("facts", "said"),
    [({"amount": "-3"}, "more than nothing"), ({"amount": "12 USD"}, "Amounts are in EUR"),
     ({"amount": "99999999999"}, "too much"), ({"allowance": "300"}, "than the whole budget"),
     ({"alone": ""}, "This field is required"), ({"team": "0"}, "Select a valid choice"),
     ({"unit": "minutes"}, "whole minutes"), ({"amount": "two"}, "Type an amount")],
)  # fmt: skip
def test_what_is_wrong_is_said_and_kept(cast, eve, facts, said):
    answer = eve.post(NEW, typed(cast, **facts))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert 'value="€10"' in answer.content.decode() or "alone" in facts
    assert not RewardBudget.objects.exists()


def test_nothing_alone_is_an_amount_there(cast, eve):
    assert eve.post(NEW, typed(cast, alone="0")).status_code == 302
    assert RewardBudget.objects.get().alone == 0


def test_a_budget_is_not_lowered_below_what_was_given(cast, eve):
    budget = budget_of(cast.facilities)
    coffee(cast)
    address = f"/rewards/settings/budgets/{budget.pk}/"
    assert 'value="100.00"' in eve.get(address).content.decode()
    answer = eve.post(address, {"amount": "3.99", "allowance": "1", "alone": "0", "edits": "0"})
    assert answer.status_code == 422
    assert "€4.00 of it is given already" in answer.content.decode()
    assert eve.post(address, {"amount": "4", "allowance": "1", "alone": "0", "edits": "0"}).status_code == 302
    answer = eve.post(address, {"amount": "8", "allowance": "1", "alone": "0", "edits": "0"})
    assert answer.status_code == 409
    assert "Somebody was faster" in answer.content.decode()
    assert left(budget) == 0


def test_it_ends_once(cast, eve):
    budget = budget_of(cast.facilities)
    address = f"/rewards/settings/budgets/{budget.pk}/end/"
    assert "What was given stays given" in eve.post(address, follow=True).content.decode()
    assert "ended already" in eve.post(address, follow=True).content.decode()
    assert eve.get(f"/rewards/settings/budgets/{budget.pk}/").status_code == 404


def test_the_list_can_be_changed(cast, eve):
    budget_of(cast.facilities)
    assert eve.post("/rewards/settings/list/new/", {"name": "Tea", "unit": "money", "value": "2,50",
                                                    "is_offered": "on"}).status_code == 302  # fmt: skip
    assert RewardKind.objects.get(name="Tea").value == 250
    answer = eve.post("/rewards/settings/list/new/", {"name": "tea", "unit": "money", "value": "-1"})
    assert answer.status_code == 422
    assert "more than nothing" in answer.content.decode()
    address = f"/rewards/settings/list/{kind().pk}/"
    assert 'value="4.00"' in eve.get(address).content.decode()
    eve.post(address, {"name": "A coffee", "unit": "money", "value": ""})
    assert (kind().value, kind().is_offered) == (None, False)
    assert "not on the list" in eve.get("/rewards/settings/").content.decode()


def test_the_rules_of_the_house(cast, eve):
    page = eve.get("/rewards/settings/").content.decode()
    assert "No team has a budget" in page
    facts = {"is_on": "on", "currency": "CHF", "words": "Never on Fridays"}
    assert eve.post("/rewards/settings/", facts).status_code == 302
    assert RewardRules.here().currency == "CHF"
    budget_of(cast.facilities)
    answer = eve.post("/rewards/settings/", {**facts, "currency": "EUR"})
    assert answer.status_code == 422
    assert "so it stays" in answer.content.decode()


def test_administrators_see_how_much_and_not_what_for(cast, eve):
    budget_of(cast.facilities)
    coffee(cast)
    page = eve.get("/rewards/settings/").content.decode()
    assert "€96.00" in page
    assert WHY not in page
    assert "Ana Ferreira" not in page
