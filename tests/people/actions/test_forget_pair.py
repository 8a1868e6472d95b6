"""How is taken back what was said of who serves whom?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Pair
from footpath.people.refusals import SomebodyWasFaster


@pytest.fixture
def pair(cast):
    return Pair.objects.create(provider_team=cast.facilities, customer_team=cast.flight_operations)


@pytest.mark.parametrize("role", ["cleo", "max", "eve"])
def test_either_side_takes_it_back(cast, pair, role):
    actions.forget_pair(pair, by=getattr(cast, role), now=MONDAY)
    assert not Pair.objects.exists()
    assert Event.objects.latest("id").facts["what"] == "taken back"


@pytest.mark.parametrize("role", ["ana", "ben", "dov"])
def test_others_do_not(cast, pair, role):
    with pytest.raises(PermissionDenied):
        actions.forget_pair(pair, by=getattr(cast, role), now=MONDAY)
    assert Pair.objects.exists()


def test_twice_tells_the_slower_one(cast, pair):
    slow = Pair.objects.get()
    actions.forget_pair(pair, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        actions.forget_pair(slow, by=cast.eve, now=MONDAY)
