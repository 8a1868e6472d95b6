"""Does only who works here get in, and does no answer say why others do not?"""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from tests.cast import PASSWORD

from footpath.people.actions import set_password
from footpath.people.models import Person

pytestmark = pytest.mark.usefixtures("tuesday")
IN = {"email": "ana@demo.example", "password": PASSWORD}


def enter(client=None, **typed):
    """Somebody types address and password."""
    client = client or Client()
    return client, client.post(reverse("sign-in"), IN | typed)


def test_address_and_password_let_somebody_in_and_lead_on(cast):
    client, answer = enter(next="/people/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/people/")
    assert client.get("/people/").status_code == 200


@pytest.mark.parametrize("typed", [{"email": " Ana@Demo.Example "}, {}])
def test_an_address_is_the_same_however_it_is_written(cast, typed):
    assert enter(**typed)[1].status_code == 302


@pytest.mark.parametrize(
    "typed",
    [
        {"password": "wrong"},
        {"email": "nobody@demo.example"},
        {"email": "no address"},
        {"email": ""},
        {"password": ""},
        {"password": "\x00"},
        {"email": "ana@demo.example\x00"},
        {"email": "x" * 300 + "@demo.example"},
        {"password": "x" * 201},
    ],
)
def test_nobody_else_gets_in_and_no_answer_says_why(cast, typed):
    client, answer = enter(**typed)
    assert answer.status_code == 422
    assert client.get(reverse("home")).status_code == 302
    assert PASSWORD not in answer.content.decode()


def test_an_unknown_address_looks_like_a_wrong_password(cast, count_queries):
    """The same page, and the same number of questions: what takes the time is one hash in both cases."""
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    bodies, counts = set(), set()
    for typed in ({"password": "wrong"}, {"email": "zoe@demo.example"}, {"email": "ben@demo.example"}):
        client = Client()
        counts.add(count_queries(lambda client=client, typed=typed: enter(client, **typed)))
        page = enter(client, **typed)[1].content.decode()
        bodies.add(page.replace(typed.get("email", "ana@demo.example"), "").split("<main")[1].split("csrf")[0])
    assert (len(bodies), len(counts)) == (1, 1)


def test_an_unknown_address_takes_as_long_as_a_wrong_password(cast, settings, monkeypatch):
    """Counted in hashes, which take the time; without the guard there would be none for an unknown address."""
    from django.contrib.auth.hashers import MD5PasswordHasher

    hashed = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: hashed.append(1) or encode(*args))
    lengths = set()
    person = Person.objects.get(email="dov@demo.example")
    person.set_unusable_password()
    person.save(update_fields=["password"])
    for email in ("ana@demo.example", "zoe@demo.example", "dov@demo.example"):
        hashed.clear()
        enter(email=email, password="wrong")
        lengths.add(len(hashed))
    assert lengths == {1}


def test_who_has_left_is_out_at_once_and_so_is_the_session(cast):
    client, _ = enter()
    key = client.session.session_key
    assert client.get(reverse("home")).status_code == 200
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    assert client.get(reverse("home")).status_code == 302
    assert not Session.objects.filter(session_key=key).exists()
    Person.objects.filter(pk=cast.ana.pk).update(is_active=True)
    assert client.get(reverse("home")).status_code == 302  # coming back does not wake it
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    assert enter()[1].status_code == 422


ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example",
    "\\\\evil.example",
    "\\evil.example",
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "http:evil",
    "\x00",
    "/\x00/evil.example",
    "/%0d%0aSet-Cookie:x=1\r\nX: y",
    "http://testserver/people/",
    "people/",
]


@pytest.mark.parametrize("onward", ELSEWHERE)
def test_nobody_is_led_elsewhere(cast, onward):
    assert enter(next=onward)[1].headers["Location"] == reverse("home")


@pytest.mark.parametrize("onward", ELSEWHERE)
def test_nobody_who_is_in_is_led_elsewhere(cast, sign_in, onward):
    answer = sign_in(cast.ana).get(reverse("sign-in"), {"next": onward})
    assert answer.headers["Location"] == reverse("home")


def test_the_session_is_another_one_after_signing_in(cast):
    """Whoever planted a session in somebody's browser holds nothing."""
    client = Client()
    client.get(reverse("password-link", args=["1", "x"]))  # a session of nobody
    planted = client.session.session_key
    enter(client)
    assert client.session.session_key != planted
    assert not Session.objects.filter(session_key=planted).exists()


def test_out_is_out_on_the_server_too(cast):
    client, _ = enter()
    key, cookie = client.session.session_key, client.cookies["sessionid"].value
    assert client.post(reverse("sign-out")).status_code == 302
    assert client.get(reverse("home")).status_code == 302
    assert not Session.objects.filter(session_key=key).exists()
    client.cookies["sessionid"] = cookie
    assert client.get(reverse("home")).status_code == 302


def test_a_new_password_ends_every_other_session(cast):
    here, there = enter()[0], enter()[0]
    new = {"current": PASSWORD, "password": "three words together", "again": "three words together"}
    answer = here.post(reverse("change-password"), new)
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("safety"))
    assert here.get(reverse("home")).status_code == 200
    assert there.get(reverse("home")).status_code == 302
    assert enter()[1].status_code == 422
    assert enter(password="three words together")[1].status_code == 302


def test_a_session_that_was_never_written_down_ends_with_the_password_too(cast, sign_in, tuesday):
    client = sign_in(cast.ana)
    set_password(Person.objects.get(pk=cast.ana.pk), password="another one", by=cast.ana, now=tuesday)
    assert client.get(reverse("home")).status_code == 302


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"current": "wrong"}, "current"),
        ({"password": "short", "again": "short"}, "password"),
        ({"password": "password123", "again": "password123"}, "password"),
        ({"again": "another thing"}, "again"),
        ({"password": "x" * 201, "again": "x" * 201}, "password"),
        ({"password": "a\x00" * 8, "again": "a\x00" * 8}, "password"),
    ],
)
def test_a_password_that_cannot_be_taken_says_which_field(cast, sign_in, typed, field):
    new = {"current": PASSWORD, "password": "three words together", "again": "three words together"}
    answer = sign_in(cast.ana).post(reverse("change-password"), new | typed)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert enter()[1].status_code == 302


def test_a_link_checker_gets_an_answer_without_a_body(client, cast):
    for name in ("sign-in", "forgot-password", "forgot-password-sent"):
        answer = client.head(reverse(name))
        assert (answer.status_code, answer.content) == (200, b"")
