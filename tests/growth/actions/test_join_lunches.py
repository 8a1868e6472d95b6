"""Does somebody take part, and say how often?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.growth import actions
from footpath.growth.models import LunchGuest
from footpath.people.actions import deactivate

pytestmark = pytest.mark.django_db


def test_once_and_said_anew_it_ends_a_break(cast):
    actions.join_lunches(by=cast.ana, now=MONDAY)
    actions.pause_lunches(paused=True, by=cast.ana, now=MONDAY)
    actions.join_lunches(kind="coffee", months=3, by=cast.ana, now=MONDAY)
    guest = LunchGuest.objects.get()
    assert (guest.kind, guest.months, guest.paused) == ("coffee", 3, False)


@pytest.mark.parametrize("said", [{"kind": "dinner"}, {"months": 0}, {"months": 12}])
def test_one_of_what_there_is(cast, said):
    with pytest.raises(ValidationError) as refused:
        actions.join_lunches(**said, by=cast.ana, now=MONDAY)
    assert list(refused.value.message_dict) == list(said)


def test_whoever_has_left_does_not(cast):
    deactivate(cast.dov, by=cast.eve, now=MONDAY)
    cast.dov.refresh_from_db()
    with pytest.raises(PermissionDenied):
        actions.join_lunches(by=cast.dov, now=MONDAY)
