"""How does somebody come back who had left?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Person
from footpath.people.refusals import SomebodyWasFaster


def test_they_are_in_the_directory_again_without_team_or_role(cast):
    actions.deactivate(cast.ben, by=cast.eve, now=MONDAY)
    actions.reactivate(cast.ben, by=cast.eve, now=MONDAY)
    ben = Person.objects.get(pk=cast.ben.pk)
    assert (ben.is_active, ben.has_usable_password(), ben.memberships.filter(until=None).exists()) == (
        True,
        False,
        False,
    )
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("person.reactivated", cast.eve.pk)


@pytest.mark.parametrize("role", ["ana", "ben", "cleo", "dov", "max"])
def test_others_bring_nobody_back(cast, role):
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    with pytest.raises(PermissionDenied):
        actions.reactivate(cast.ben, by=getattr(cast, role), now=MONDAY)


def test_who_is_there_already_does_not_come_back(cast):
    with pytest.raises(SomebodyWasFaster):
        actions.reactivate(cast.ben, by=cast.eve, now=MONDAY)
