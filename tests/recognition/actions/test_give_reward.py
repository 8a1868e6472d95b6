"""How does somebody give a small reward?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from tests.cast import MONDAY
from tests.recognition.rewarding import COFFEE, FIRST, LUNCH, WHY, agreed, budget_of, coffee, kind, left, lunch

from footpath.history.models import Event
from footpath.people.actions import add_person, deactivate, leave_team
from footpath.people.models import Organization
from footpath.recognition.actions import end_reward_budget, save_reward_kind, save_reward_rules
from footpath.recognition.models import LedgerRow, Reward

pytestmark = pytest.mark.django_db


def refused(cast, **facts):
    """What is said of it, by the name of the field; nothing has changed."""
    before = (Reward.objects.count(), LedgerRow.objects.count())
    with pytest.raises(ValidationError) as told:
        coffee(cast, **facts)
    assert (Reward.objects.count(), LedgerRow.objects.count()) == before
    return told.value.message_dict


def test_a_coffee_is_given_at_once(cast):
    budget = budget_of(cast.facilities)
    reward = coffee(cast)
    assert (reward.state, reward.amount, reward.given_at, reward.approver) == ("given", COFFEE, MONDAY, None)
    assert reward.texts == {"why": WHY}
    assert WHY not in reward.locked
    assert left(budget) == 10_000 - COFFEE
    assert [(one.what, one.amount, one.left) for one in budget.rows.all()] == [
        ("opened", 10_000, 10_000), ("granted", -COFFEE, 9_600),
    ]  # fmt: skip
    assert Event.objects.filter(kind="reward.given", actor_id=cast.ben.pk, subject_id=reward.pk).count() == 1


def test_more_than_one_gives_alone_waits_for_a_second_look_and_draws_nothing(cast):
    budget = budget_of(cast.facilities)
    reward = lunch(cast)
    assert (reward.state, reward.amount, reward.approver, reward.given_at) == ("asked", LUNCH, cast.cleo, None)
    assert left(budget) == 10_000
    assert Event.objects.filter(kind="reward.asked").count() == 1


def test_it_comes_from_the_budget_of_ones_team_or_one_above(cast):
    above = budget_of(cast.northfield)
    assert coffee(cast, by=cast.dov).budget_id == above.pk
    own = budget_of(cast.facilities)
    assert coffee(cast).budget_id == own.pk
    assert coffee(cast, budget=above).budget_id == above.pk
    assert "None of your teams" not in str(coffee(cast, by=cast.dov, recipient=cast.ben))


def test_minutes_and_money_are_never_mixed(cast):
    budget_of(cast.facilities)
    assert "kind" in refused(cast, kind=kind("An hour off"))
    minutes = budget_of(cast.facilities, unit="minutes", amount=600, allowance=120, alone=60)
    reward = coffee(cast, kind=kind("An hour off"))
    assert (reward.unit, reward.amount, reward.budget_id) == ("minutes", 60, minutes.pk)
    assert "budget" in refused(cast, budget=minutes)


@pytest.mark.parametrize("amount", [None, 0, -5])
def test_time_off_without_minutes_is_no_time_off(cast, amount):
    budget_of(cast.facilities, unit="minutes", amount=600, allowance=120, alone=60)
    assert list(refused(cast, kind=kind("Time off"), amount=amount)) == ["amount"]


def test_what_cannot_be_given_is_named(cast):
    budget_of(cast.facilities)
    assert "nobody rewards themself" in refused(cast, recipient=cast.ben)["recipient"][0]
    assert list(refused(cast, recipient=None)) == ["recipient"]
    assert list(refused(cast, kind=None)) == ["kind"]
    assert list(refused(cast, why="   ")) == ["why"]
    assert list(refused(cast, why="x" * 501)) == ["why"]
    deactivate(cast.ana, by=cast.eve, now=MONDAY)
    assert "does not work here any more" in refused(cast)["recipient"][0]


def test_what_left_the_list_is_not_given_and_who_left_gives_nothing(cast):
    budget_of(cast.facilities)
    it = kind()
    save_reward_kind(it, name=it.name, unit=it.unit, value=it.value, is_offered=False, by=cast.eve, now=MONDAY)
    assert "not on the list" in refused(cast, kind=it)["kind"][0]
    deactivate(cast.ben, by=cast.eve, now=MONDAY)
    cast.ben.refresh_from_db()
    assert "None of your teams" in refused(cast, kind=kind("A box of chocolates"))["kind"][0]


def test_without_a_budget_or_switched_off_there_is_nothing_to_give(cast):
    budget = budget_of(cast.facilities)
    save_reward_rules(is_on=False, currency="EUR", words="", by=cast.eve, now=MONDAY)
    assert "None of your teams" in refused(cast)["kind"][0]
    save_reward_rules(is_on=True, currency="EUR", words="", by=cast.eve, now=MONDAY)
    end_reward_budget(budget, by=cast.eve, now=MONDAY)
    assert "kind" in refused(cast)
    assert "budget" in refused(cast, budget=budget)


def test_the_allowance_of_a_month_holds_and_begins_anew(cast):
    budget_of(cast.facilities, allowance=1_000)
    coffee(cast), coffee(cast)
    assert "€2.00" in refused(cast)["kind"][0]
    assert coffee(cast, by=cast.cleo).state == "given"  # everybody has their own
    assert coffee(cast, now=datetime(2026, 12, 1, 9, 0, tzinfo=UTC)).month == date(2026, 12, 1)


def test_what_waits_counts_in_the_allowance(cast):
    budget_of(cast.facilities, allowance=1_700)
    lunch(cast)
    assert "kind" in refused(cast)


def test_nothing_is_given_that_is_not_there(cast):
    budget = budget_of(cast.facilities, amount=700, allowance=700)
    coffee(cast)
    assert "€3.00" in refused(cast)["kind"][0]
    assert left(budget) == 300


def test_a_month_or_quarter_begins_and_ends_where_the_team_works(cast):
    """At 23:30 in London it is already October in Berlin."""
    budget_of(cast.facilities)
    assert coffee(cast, now=datetime(2026, 9, 30, 22, 30, tzinfo=UTC)).period == FIRST
    assert coffee(cast, now=datetime(2026, 9, 30, 21, 30, tzinfo=UTC)).period == FIRST.replace(month=7)


def test_back_and_forth_is_looked_at_by_somebody_else(cast):
    """Ana gave Ben something: what Ben gives Ana now is looked at, however small."""
    budget_of(cast.northfield)
    coffee(cast, by=cast.ana, recipient=cast.ben)
    back = coffee(cast)
    assert (back.state, back.approver) == ("asked", cast.max)
    late = MONDAY + timedelta(days=91)
    assert coffee(cast, now=late).state == "given"


def test_whoever_decides_gets_nothing_without_a_look_from_above(cast):
    budget_of(cast.facilities)
    reward = coffee(cast, recipient=cast.cleo)
    assert (reward.state, reward.approver) == ("asked", cast.max)


def test_whoever_agreed_and_then_gets_something_is_looked_at(cast):
    budget_of(cast.facilities)
    agreed(cast, recipient=cast.dov)
    assert coffee(cast, recipient=cast.cleo).approver == cast.max


def test_nobody_left_to_look_is_said_and_nothing_is_lost(cast):
    """Max leads all; nobody stands above him."""
    budget_of(cast.northfield)
    assert "somebody else’s yes" in refused(cast, by=cast.max, kind=kind("A lunch"))["kind"][0]
    Organization.objects.get_or_create(pk=1)
    Organization.here().deciders.add(cast.eve)
    assert coffee(cast, by=cast.max, kind=kind("A lunch")).approver == cast.eve


def test_whoever_is_in_no_team_any_more_has_no_budget(cast):
    budget_of(cast.facilities)
    newcomer = add_person(name="Nia Cole", email="nia@demo.example", job="", phone="", zone="UTC", by=None, now=MONDAY)
    assert "kind" in refused(cast, by=newcomer)
    leave_team(cast.ben.memberships.get(), until=MONDAY.date() - timedelta(days=1), by=cast.eve, now=MONDAY)
    assert "kind" in refused(cast)


def test_it_can_hang_on_a_request(cast, asked):
    budget_of(cast.facilities)
    assert coffee(cast, request=asked).request == asked
