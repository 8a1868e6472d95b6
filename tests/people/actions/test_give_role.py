"""How does somebody get a role?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Person
from footpath.people.roles import FIELDS, Role


@pytest.mark.parametrize("role", list(Role))
def test_an_administrator_gives_it_once(cast, role):
    for _twice in range(2):
        actions.give_role(cast.ana, role=role, by=cast.eve, now=MONDAY)
    assert getattr(Person.objects.get(pk=cast.ana.pk), FIELDS[role])
    events = Event.objects.filter(kind="person.role_given")
    assert [(event.subject_id, event.actor_id, event.facts) for event in events] == [
        (cast.ana.pk, cast.eve.pk, {"role": role.value})
    ]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("by", ["ana", "ben", "cleo", "dov", "max"])
def test_nobody_gives_what_is_above_their_own_rights(cast, by, role):
    for whom in (cast.ana, getattr(cast, by)):
        with pytest.raises(PermissionDenied):
            actions.give_role(whom, role=role, by=getattr(cast, by), now=MONDAY)
    assert not Person.objects.filter(administers=True).exclude(pk=cast.eve.pk).exists()


def test_who_lost_the_role_a_moment_ago_gives_none(cast):
    Person.objects.filter(pk=cast.eve.pk).update(administers=False)
    with pytest.raises(PermissionDenied):
        actions.give_role(cast.ana, role=Role.ADMINISTRATOR, by=cast.eve, now=MONDAY)


def test_who_has_left_gets_none(cast):
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    with pytest.raises(ValidationError):
        actions.give_role(cast.dov, role=Role.CHAMPION, by=cast.eve, now=MONDAY)
