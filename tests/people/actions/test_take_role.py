"""How does somebody lose a role, and who is left?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.people.roles import Role


def take(person, by, role=Role.ADMINISTRATOR):
    return actions.take_role(person, role=role, by=by, now=MONDAY)


def test_an_administrator_takes_it_once(cast):
    actions.give_role(cast.ana, role=Role.CHAMPION, by=cast.eve, now=MONDAY)
    for _twice in range(2):
        take(cast.ana, cast.eve, Role.CHAMPION)
    assert not Person.objects.get(pk=cast.ana.pk).champions
    assert Event.objects.filter(kind="person.role_taken").count() == 1


def test_the_last_administrator_stays(cast):
    with pytest.raises(Refused, match="only administrator"):
        take(cast.eve, cast.eve)
    actions.give_role(cast.ana, role=Role.ADMINISTRATOR, by=cast.eve, now=MONDAY)
    take(cast.eve, cast.ana)
    assert list(Person.objects.filter(administers=True)) == [cast.ana]


@pytest.mark.parametrize("by", ["ana", "ben", "cleo", "dov", "max"])
def test_others_take_nothing(cast, by):
    with pytest.raises(PermissionDenied):
        take(cast.eve, getattr(cast, by))
    assert Person.objects.get(pk=cast.eve.pk).administers


def test_of_two_who_take_each_others_role_one_stays(cast):
    actions.give_role(cast.ana, role=Role.ADMINISTRATOR, by=cast.eve, now=MONDAY)
    take(cast.eve, cast.ana)
    with pytest.raises(PermissionDenied):
        take(cast.ana, cast.eve)
