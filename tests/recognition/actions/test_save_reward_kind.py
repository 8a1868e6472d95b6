"""How does something get onto the list of what can be given, or off it?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.recognition.rewarding import budget_of, coffee, kind

from footpath.history.models import Event
from footpath.recognition.actions import save_reward_kind

pytestmark = pytest.mark.django_db


def test_a_new_one_and_the_same_with_another_value(cast):
    budget_of(cast.facilities)
    pie = save_reward_kind(name="A piece of pie", unit="money", value=350, by=cast.eve, now=MONDAY)
    given = coffee(cast, kind=pie)
    save_reward_kind(pie, name="A pie", unit="money", value=2000, by=cast.eve, now=MONDAY)
    given.refresh_from_db()
    assert (given.what, given.amount) == ("A piece of pie", 350)
    assert Event.objects.filter(kind="reward_kind.saved", actor_id=cast.eve.pk).count() == 2


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"name": ""}, "name"), ({"name": "a COFFEE"}, "name"), ({"unit": "gold"}, "unit"), ({"value": 0}, "value"),
     ({"value": -3}, "value"), ({"value": 10**10}, "value"), ({"unit": "minutes", "value": 200_000}, "value")],
)  # fmt: skip
def test_what_cannot_be_kept_is_named(cast, facts, field):
    budget_of(cast.facilities)
    with pytest.raises(ValidationError) as told:
        save_reward_kind(**{"name": "Tea", "unit": "money", "value": 300, **facts}, by=cast.eve, now=MONDAY)
    assert list(told.value.message_dict) == [field]
    assert kind().value == 400


def test_for_administrators_alone(cast):
    with pytest.raises(PermissionDenied):
        save_reward_kind(name="Tea", unit="money", value=300, by=cast.cleo, now=MONDAY)
