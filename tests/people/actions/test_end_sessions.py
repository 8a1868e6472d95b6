"""Is who is signed out anywhere out there at the next request, and who may do it?"""

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from tests.cast import MONDAY, PASSWORD

from footpath.people.actions import end_sessions


def enter(person):
    """A browser in which somebody signs in."""
    client = Client()
    client.post(reverse("sign-in"), {"email": person.email, "password": PASSWORD})
    return client


def is_in(client):
    return client.get(reverse("home")).status_code == 200


def test_all_others_end_and_this_one_goes_on(cast, tuesday):
    here, there, other = enter(cast.ana), enter(cast.ana), enter(cast.dov)
    assert end_sessions(cast.ana, by=cast.ana, now=MONDAY, keep=here.session.session_key) == 1
    assert [is_in(here), is_in(there), is_in(other)] == [True, False, True]


def test_one_ends(cast, tuesday):
    here, there = enter(cast.ana), enter(cast.ana)
    row = UserSession.objects.get(session_key=there.session.session_key)
    assert end_sessions(cast.ana, by=cast.ana, now=MONDAY, only=row.pk) == 1
    assert [is_in(here), is_in(there)] == [True, False]
    assert end_sessions(cast.ana, by=cast.ana, now=MONDAY, only=row.pk) == 0


def test_an_administrator_and_footpath_itself_end_all(cast, tuesday):
    for by in (cast.eve, None):
        client = enter(cast.ana)
        assert end_sessions(cast.ana, by=by, now=MONDAY) == 1
        assert not is_in(client)
    assert not Session.objects.exists()


def test_nobody_ends_the_sessions_of_somebody_else(cast, tuesday):
    client = enter(cast.ana)
    row = UserSession.objects.get()
    with pytest.raises(PermissionDenied):
        end_sessions(cast.ana, by=cast.max, now=MONDAY)
    assert end_sessions(cast.dov, by=cast.dov, now=MONDAY, only=row.pk) == 0
    assert is_in(client)
