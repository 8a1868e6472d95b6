"""Which customer comes first, and who is told when another one does?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.actions import _edits
from footpath.people.models import Pair
from footpath.people.refusals import SomebodyWasFaster


def prefer(cast, customer, by, seen=None):
    return actions.prefer_customer(provider=cast.facilities, customer=customer, seen=seen, by=by, now=MONDAY)


@pytest.mark.parametrize("role", ["cleo", "max", "eve"])
def test_one_comes_first(cast, role):
    first = prefer(cast, cast.flight_operations, getattr(cast, role))
    prefer(cast, cast.dov, getattr(cast, role), seen=first.pk)
    assert [(pair.customer_person, pair.holds) for pair in Pair.objects.filter(top=True)] == [(cast.dov, True)]
    assert Event.objects.latest("id").facts["what"] == "first"


def test_nobody_may_come_first(cast):
    first = prefer(cast, cast.flight_operations, cast.cleo)
    prefer(cast, None, cast.cleo, seen=first.pk)
    assert not Pair.objects.filter(top=True).exists()
    assert Event.objects.latest("id").facts["what"] == "not first"


@pytest.mark.parametrize("role", ["ana", "ben", "dov"])
def test_only_the_provider_says_who(cast, role):
    with pytest.raises(PermissionDenied):
        prefer(cast, getattr(cast, role), getattr(cast, role))
    assert not Pair.objects.exists()


def test_nobody_is_their_own_first_customer(cast):
    with pytest.raises(ValidationError):
        prefer(cast, cast.facilities, cast.cleo)


def test_who_saw_another_first_customer_is_told(cast):
    prefer(cast, cast.flight_operations, cast.max)
    with pytest.raises(SomebodyWasFaster, match="Max Adler"):
        prefer(cast, cast.sales, cast.cleo)
    assert Pair.objects.get(top=True).customer_team == cast.flight_operations


def test_without_the_guard_the_slower_one_would_win(cast, monkeypatch):
    """The control: the test above tests the guard, not chance."""
    monkeypatch.setattr(_edits, "GUARDED", False)
    prefer(cast, cast.flight_operations, cast.max)
    prefer(cast, cast.sales, cast.cleo)
    assert Pair.objects.get(top=True).customer_team == cast.sales
