"""Does a new password take the place of the old one, once, and end what rested on it?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.people.actions import count_try, set_password
from footpath.people.models import Person
from footpath.people.sign_in.backend import EmailBackend
from footpath.people.sign_in.models import Try
from footpath.people.sign_in.origin import Origin


def lets_in(person, password):
    return EmailBackend().authenticate(None, email=person.email, password=password) == person


def test_the_new_one_lets_in_and_the_old_one_does_not(cast):
    assert set_password(cast.ana, password="three words", by=cast.ana, now=MONDAY)
    assert lets_in(cast.ana, "three words")
    assert not lets_in(cast.ana, "footpath-demo")
    event = happened(cast.ana)
    assert (event.kind, event.actor_id, event.facts) == ("person.password_set", cast.ana.pk, {})


def test_failures_are_forgiven(cast):
    count_try("password", cast.ana.email, Origin("203.0.113.7"), now=MONDAY)
    set_password(cast.ana, password="three words", by=cast.ana, now=MONDAY)
    assert not Try.objects.exists()


def test_of_two_who_act_on_the_same_one_wins(cast):
    slower = Person.objects.get(pk=cast.ana.pk)
    assert set_password(cast.ana, password="the first", by=cast.ana, now=MONDAY)
    assert not set_password(slower, password="the second", by=cast.ana, now=MONDAY)
    assert lets_in(cast.ana, "the first")


def test_nobody_sets_that_of_somebody_else(cast):
    for by in (cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            set_password(cast.ana, password="mine now", by=by, now=MONDAY)


def test_who_has_left_sets_none(cast):
    stale = Person.objects.get(pk=cast.ana.pk)
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    assert not set_password(stale, password="three words", by=stale, now=MONDAY)
