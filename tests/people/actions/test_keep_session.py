"""Is a session known under the key it has now?"""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from tests.cast import MONDAY

from footpath.people.actions import keep_session

LATER = MONDAY + timedelta(hours=1)


def keep(person, key, now=MONDAY, **facts):
    keep_session(person, key=key, now=now, **{"address": "203.0.113.7", "agent": "Firefox", **facts})


def test_a_session_is_written_down_once_and_moves_with_its_person(cast):
    keep(cast.ana, "one")
    keep(cast.ana, "one", LATER, address="2001:db8::7")
    row = UserSession.objects.get()
    assert (row.created_at, row.last_seen_at, row.ip) == (MONDAY, LATER, "2001:db8::7")


def test_a_new_key_is_the_same_session(cast):
    keep(cast.ana, "one")
    keep(cast.ana, "two", LATER, was="one")
    row = UserSession.objects.get()
    assert (row.session_key, row.created_at) == ("two", MONDAY)


def test_nobody_moves_the_session_of_somebody_else(cast):
    keep(cast.ana, "one")
    keep(cast.dov, "two", was="one")
    assert set(UserSession.objects.values_list("user__name", "session_key")) == {
        ("Ana Ferreira", "one"),
        ("Dov Levi", "two"),
    }


def test_what_a_browser_says_of_itself_is_cut(cast):
    keep(cast.ana, "one", agent="x" * 5000)
    assert len(UserSession.objects.get().user_agent) == 200
