"""How does somebody agree to a small reward?"""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.rewarding import LUNCH, budget_of, coffee, kind, left, lunch

from footpath.history.models import Event
from footpath.people.actions import deactivate, name_lead
from footpath.people.refusals import Refused
from footpath.recognition.actions import approve_reward, end_reward_budget, take_back_reward
from footpath.recognition.models import Reward

pytestmark = pytest.mark.django_db


def test_the_budget_is_drawn_in_that_moment(cast):
    budget = budget_of(cast.facilities)
    reward = approve_reward(lunch(cast), by=cast.cleo, now=MONDAY)
    assert (reward.state, reward.decided_by, reward.given_at) == ("approved", cast.cleo, None)
    assert left(budget) == 10_000 - LUNCH
    assert Event.objects.filter(kind="reward.approved", actor_id=cast.cleo.pk).count() == 1


def test_those_above_may_agree_and_nobody_else(cast):
    budget_of(cast.facilities)
    reward = lunch(cast)
    for somebody in (cast.ben, cast.ana, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            approve_reward(reward, by=somebody, now=MONDAY)
    assert approve_reward(reward, by=cast.max, now=MONDAY).state == "approved"


def test_nobody_agrees_to_their_own(cast):
    budget_of(cast.facilities)
    mine = lunch(cast, by=cast.cleo, recipient=cast.ben)
    assert mine.approver == cast.max
    with pytest.raises(PermissionDenied):
        approve_reward(mine, by=cast.cleo, now=MONDAY)
    for_me = lunch(cast, recipient=cast.cleo)
    with pytest.raises(PermissionDenied):
        approve_reward(for_me, by=cast.cleo, now=MONDAY)


def test_whoever_was_lately_rewarded_by_one_of_them_does_not_decide(cast):
    """Ben gave Cleo something, so Cleo does not decide about what Ben gives."""
    budget_of(cast.facilities)
    approve_reward(coffee(cast, recipient=cast.cleo), by=cast.max, now=MONDAY)
    reward = lunch(cast)
    assert reward.approver == cast.max
    with pytest.raises(PermissionDenied):
        approve_reward(reward, by=cast.cleo, now=MONDAY)


def test_an_approver_who_lost_the_role_is_told_so(cast):
    budget = budget_of(cast.facilities)
    reward = lunch(cast)
    name_lead(cast.facilities, lead=cast.ana, by=cast.eve, now=MONDAY)
    reward = Reward.objects.get(pk=reward.pk)
    with pytest.raises(Refused, match="You do not decide about this any more"):
        approve_reward(reward, by=cast.cleo, now=MONDAY)
    assert left(budget) == 10_000


def test_what_is_not_there_any_more_cannot_be_agreed_to(cast):
    budget = budget_of(cast.facilities, amount=1_600, allowance=1_600)
    reward = lunch(cast)
    coffee(cast, by=cast.cleo, recipient=cast.dov)
    with pytest.raises(Refused, match=r"€12\.00"):
        approve_reward(reward, by=cast.max, now=MONDAY)
    assert Reward.objects.get(pk=reward.pk).state == "asked"
    assert left(budget) == 1_200


def test_a_recipient_who_left_a_quarter_that_ended_a_budget_that_ended(cast):
    budget = budget_of(cast.facilities)
    reward = lunch(cast)
    with pytest.raises(Refused, match="month or quarter has ended"):
        approve_reward(reward, by=cast.cleo, now=datetime(2027, 1, 1, 8, 0, tzinfo=UTC))
    deactivate(cast.ana, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="does not work here any more"):
        approve_reward(reward, by=cast.cleo, now=MONDAY)
    other = lunch(cast, recipient=cast.dov)
    end_reward_budget(budget, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused, match="has been ended"):
        approve_reward(other, by=cast.cleo, now=MONDAY)
    assert left(budget) == 10_000


def test_what_was_taken_back_meanwhile_cannot_be_agreed_to(cast):
    budget_of(cast.facilities)
    seen = lunch(cast)
    take_back_reward(seen, reason="The wrong Ana", by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="took a small reward back"):
        approve_reward(seen, by=cast.cleo, now=MONDAY)
    small = coffee(cast, kind=kind())
    with pytest.raises(Refused, match="cannot be done any more"):
        approve_reward(small, by=cast.cleo, now=MONDAY)
