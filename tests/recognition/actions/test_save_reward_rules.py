"""How does what holds for small rewards in the whole house change?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.recognition.rewarding import budget_of

from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster
from footpath.recognition.actions import save_reward_rules

pytestmark = pytest.mark.django_db


def test_on_or_off_the_currency_and_words_of_the_house(cast):
    rules = save_reward_rules(is_on=False, currency="CHF", words=" Never on Fridays ", by=cast.eve, now=MONDAY)
    assert (rules.is_on, rules.currency, rules.words) == (False, "CHF", "Never on Fridays")
    assert Event.objects.filter(kind="reward_rules.changed", actor_id=cast.eve.pk).count() == 1


def test_the_currency_stays_once_there_is_money(cast):
    budget_of(cast.facilities)
    with pytest.raises(ValidationError) as told:
        save_reward_rules(is_on=True, currency="USD", words="", by=cast.eve, now=MONDAY)
    assert "EUR" in told.value.message_dict["currency"][0]
    with pytest.raises(ValidationError) as told:
        save_reward_rules(is_on=True, currency="XXX", words="", by=cast.eve, now=MONDAY)
    assert list(told.value.message_dict) == ["currency"]


def test_for_administrators_and_whoever_is_slower_is_told(cast):
    with pytest.raises(PermissionDenied):
        save_reward_rules(is_on=True, currency="EUR", words="", by=cast.max, now=MONDAY)
    save_reward_rules(is_on=True, currency="EUR", words="", edits=0, by=cast.eve, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        save_reward_rules(is_on=False, currency="EUR", words="", edits=0, by=cast.eve, now=MONDAY)
