"""Does everybody see on which devices they are signed in, and get out where they want to?"""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.cast import PASSWORD

from footpath.people.sign_in.devices import said

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1"
PHONE_CHROME = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36"
EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"


def enter(person, agent=FIREFOX, address="203.0.113.7"):
    """A browser in which somebody signs in."""
    client = Client(HTTP_USER_AGENT=agent, REMOTE_ADDR=address)
    client.post(reverse("sign-in"), {"email": person.email, "password": PASSWORD})
    return client


def devices(client):
    return client.get(reverse("safety")).context["devices"]


def test_every_device_is_shown_this_one_first(cast, tuesday):
    enter(cast.ana, PHONE, "198.51.100.1")
    enter(cast.dov)
    here = enter(cast.ana)
    shown = [(one.name, one.address, one.here, one.since) for one in devices(here)]
    assert shown == [
        ("Firefox on Windows", "203.0.113.7", True, tuesday),
        ("Safari on iPhone", "198.51.100.1", False, tuesday),
    ]


def test_one_is_signed_out(cast, tuesday):
    there, here = enter(cast.ana, PHONE), enter(cast.ana)
    other = next(one for one in devices(here) if not one.here)
    assert here.post(reverse("end-session", args=[other.pk])).headers["Location"] == reverse("safety")
    assert there.get(reverse("home")).status_code == 302
    assert [one.here for one in devices(here)] == [True]


def test_all_others_are_signed_out(cast, tuesday):
    others = [enter(cast.ana) for _ in range(3)]
    here = enter(cast.ana)
    page = here.post(reverse("end-other-sessions"), follow=True).content.decode()
    assert "3 other devices are signed out" in page
    assert [client.get(reverse("home")).status_code for client in others] == [302] * 3
    again = here.post(reverse("end-other-sessions"), follow=True).content.decode()
    assert "on this device alone" in again


def test_a_device_of_somebody_else_is_not_there(cast, tuesday):
    dov = enter(cast.dov)
    row = UserSession.objects.get(user=cast.dov)
    assert enter(cast.ana).post(reverse("end-session", args=[row.pk])).status_code == 404
    assert dov.get(reverse("home")).status_code == 200


def test_a_device_stays_known_when_the_password_changes(cast, tuesday):
    here = enter(cast.ana)
    enter(cast.ana, PHONE)
    new = {"current": PASSWORD, "password": "three words together", "again": "three words together"}
    here.post(reverse("change-password"), new)
    assert [(one.here, one.since) for one in devices(here)] == [(True, tuesday)]


def test_when_it_was_last_used_is_written_down_now_and_then(cast, tuesday, monkeypatch, count_queries):
    here = enter(cast.ana)
    usual = count_queries(lambda: here.get(reverse("notices")))
    monkeypatch.setattr(timezone, "now", lambda: tuesday + timedelta(minutes=9))
    assert count_queries(lambda: here.get(reverse("notices"))) == usual  # a page that is read writes nothing
    later = tuesday + timedelta(minutes=11)
    monkeypatch.setattr(timezone, "now", lambda: later)
    here.get(reverse("notices"), REMOTE_ADDR="198.51.100.9")
    row = UserSession.objects.get()
    assert (row.last_seen_at, row.created_at, row.ip) == (later, tuesday, "198.51.100.9")


def test_a_session_from_before_is_shown_too(cast, sign_in, tuesday):
    assert [one.here for one in devices(sign_in(cast.ana))] == [True]


def test_signed_out_is_no_longer_shown(cast, tuesday):
    there, here = enter(cast.ana, PHONE), enter(cast.ana)
    there.post(reverse("sign-out"))
    assert [one.here for one in devices(here)] == [True]


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (FIREFOX, "Firefox on Windows"),
        (PHONE, "Safari on iPhone"),
        (PHONE_CHROME, "Chrome on Android"),
        (EDGE, "Edge on Windows"),
        ("curl/8.5", "A browser that does not say its name"),
        ("", "A browser that does not say its name"),
        ("<script>alert(1)</script>", "A browser that does not say its name"),
        ("\x00" * 10, "A browser that does not say its name"),
    ],
)
def test_a_browser_is_called_by_its_name(agent, name):
    assert said(agent) == name


def test_the_way_there_is_in_ones_own_menu(cast, sign_in):
    page = sign_in(cast.ana).get(reverse("home")).content.decode()
    assert "Sign-in and safety" in page.split('id="user-menu"')[1]
