"""How does somebody say who serves whom?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Pair


def state(cast, by, holds=True, **more):
    ends = {"provider": cast.facilities, "customer": cast.flight_operations} | more
    return actions.state_pair(**ends, holds=holds, by=by, now=MONDAY)


@pytest.mark.parametrize("role", ["cleo", "max", "eve"])
def test_a_side_says_so_once(cast, role):
    for holds in (True, False):
        pair = state(cast, getattr(cast, role), holds)
        assert Pair.objects.get() == pair
        assert Pair.objects.get().holds is holds
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_kind, event.actor_id) == ("pair.stated", "pair", getattr(cast, role).pk)
    assert (event.facts["what"], event.facts["pair"]["provider_team"]) == ("does not hold", cast.facilities.pk)


@pytest.mark.parametrize("role", ["ben", "dov", "ana"])
def test_nobody_speaks_for_a_team_who_does_not_lead_it(cast, role):
    with pytest.raises(PermissionDenied):
        state(cast, getattr(cast, role))
    assert not Pair.objects.exists()


def test_a_person_speaks_for_themself(cast):
    pair = state(cast, cast.ana, customer=cast.ana, customer_goal="On time")
    assert (pair.customer_person, pair.customer_goal) == (cast.ana, "On time")
    with pytest.raises(PermissionDenied):
        state(cast, cast.ana, customer=cast.ana, provider_goal="Whatever she says")


def test_each_side_writes_its_own_goal_and_leaves_the_other(cast):
    state(cast, cast.cleo, provider_goal="Fewer moves")
    state(cast, cast.max, customer_goal="Faster moves")
    pair = Pair.objects.get()
    assert (pair.provider_goal, pair.customer_goal) == ("Fewer moves", "Faster moves")


def test_what_does_not_hold_comes_first_no_longer(cast):
    state(cast, cast.cleo)
    Pair.objects.update(top=True)
    state(cast, cast.cleo, holds=False)
    assert not Pair.objects.get().top


@pytest.mark.parametrize("goal", ["x" * 301, "a\x00b", "a\nb"])
def test_a_goal_that_cannot_be_kept_is_refused_by_name(cast, goal):
    with pytest.raises(ValidationError) as refused:
        state(cast, cast.cleo, provider_goal=goal)
    assert list(refused.value.message_dict) == ["provider_goal"]


def test_nobody_is_their_own_customer_and_nobody_serves_who_has_left(cast):
    cast.dov.is_active = False
    for customer in (cast.facilities, cast.dov):
        with pytest.raises(ValidationError):
            state(cast, cast.eve, customer=customer)
