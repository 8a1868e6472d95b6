"""Is whoever guesses slowed down, and does who belongs here still get in?"""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client, RequestFactory
from django.urls import reverse
from tests.cast import MONDAY, PASSWORD

from footpath import jobs
from footpath.people.sign_in.adapter import AccountAdapter
from footpath.people.sign_in.models import Try
from footpath.people.sign_in.tries import LIMITS, Limits, TooOften

ANA = "ana@demo.example"
HOME, OFFICE = "203.0.113.7", "198.51.100.1"


def knock(email=ANA, password="wrong", address=HOME, client=None, **headers):
    """Somebody tries a password, from an address of the network."""
    return (client or Client()).post(
        reverse("sign-in"), {"email": email, "password": password}, REMOTE_ADDR=address, **headers
    )


def guess(count, address=lambda n: HOME, email=ANA, password="wrong"):
    """Many tries; returns the status of each."""
    client = Client()
    return [knock(email, password, address(n), client).status_code for n in range(count)]


@pytest.fixture
def clock(tuesday, monkeypatch):
    """`clock(minutes)`: later."""
    from django.utils import timezone

    def later(minutes):
        moment = tuesday + timedelta(minutes=minutes)
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return later


def test_after_five_wrong_passwords_one_waits(cast, clock):
    assert guess(5) == [422] * 5
    answer = knock(password=PASSWORD)
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 15 * 60
    page = answer.content.decode()
    assert "15 minutes" in page
    assert ANA in page  # what was typed is kept, and the password is not
    assert PASSWORD not in page
    clock(16)
    assert knock(password=PASSWORD).status_code == 302


def test_an_address_that_nobody_has_waits_just_so(cast, tuesday):
    assert guess(6, email="zoe@demo.example") == guess(6)
    known, unknown = knock(), knock("zoe@demo.example")
    assert (
        known.content.decode().split("<h1")[1].replace(ANA, "").split("csrf")[0]
        == (unknown.content.decode().split("<h1")[1].replace("zoe@demo.example", "").split("csrf")[0])
    )


def test_one_place_that_tries_many_accounts_waits(cast, tuesday):
    client = Client()
    most = LIMITS["password"].network[0]
    answers = [knock(f"p{n}@demo.example", client=client).status_code for n in range(most + 1)]
    assert answers == [422] * most + [429]
    assert knock(password=PASSWORD, address=OFFICE).status_code == 302  # nobody else does


def test_being_right_buys_no_more_guesses_at_others(cast, tuesday):
    """Whoever has an account here cannot wash away what they tried at another's by signing in in between."""
    for _ in range(5):
        knock()
        assert knock("dov@demo.example", PASSWORD).status_code == 302
    assert knock().status_code == 429


def test_a_slip_is_forgotten_by_the_right_password(cast, tuesday):
    for _ in range(4):
        assert guess(4) == [422] * 4
        assert knock(password=PASSWORD).status_code == 302


def test_forged_headers_are_no_other_place(cast, tuesday):
    forged = [
        {"HTTP_X_FORWARDED_FOR": "192.0.2.1"},
        {"HTTP_X_REAL_IP": "192.0.2.2"},
        {"HTTP_FORWARDED": "for=192.0.2.3"},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1, 192.0.2.4"},
        {"HTTP_CLIENT_IP": "192.0.2.5"},
    ]
    assert [knock(**header).status_code for header in forged] == [422] * 5
    assert knock(HTTP_X_FORWARDED_FOR="192.0.2.6").status_code == 429


def test_the_wait_is_the_guard(cast, tuesday, monkeypatch):
    """The control: without limits the same guesses all count as wrong passwords, and the right one gets in."""
    without = Limits(*[(10**6, timedelta(hours=1))] * 4)
    monkeypatch.setitem(LIMITS, "password", without)
    assert guess(40) == [422] * 40
    assert knock(password=PASSWORD).status_code == 302


def known_browser(address=HOME):
    """A browser in which Ana has been in before."""
    client = Client()
    assert knock(password=PASSWORD, address=address, client=client).status_code == 302
    client.post(reverse("sign-out"))
    return client


def test_under_attack_from_everywhere_who_was_in_before_gets_in(cast, tuesday):
    browser = known_browser(address=OFFICE)
    statuses = guess(60, address=lambda n: f"192.0.2.{n}")
    assert statuses == [422] * 20 + [429] * 40
    stranger = knock(password=PASSWORD, address=HOME)
    assert stranger.status_code == 429
    assert "new password by mail" in stranger.content.decode()
    assert knock(password=PASSWORD, address=OFFICE).status_code == 302  # a place that she came from before
    assert knock(password=PASSWORD, address="192.0.2.250", client=browser).status_code == 302  # her browser, anywhere


def test_the_attacker_does_not_get_in_as_somebody_known(cast, tuesday):
    """A browser that was in with one account is a stranger to all others."""
    mine = Client()
    assert knock("dov@demo.example", PASSWORD, OFFICE, mine).status_code == 302
    guess(20, address=lambda n: f"192.0.2.{n}")
    assert knock(address="203.0.113.99", client=mine).status_code == 429
    mine.cookies["footpath_known"] = "forged"
    assert knock(address="203.0.113.99", client=mine).status_code == 429


def test_a_known_browser_does_not_guess_for_long_either(cast, tuesday):
    browser = known_browser()
    answers = [knock(client=browser).status_code for _ in range(11)]
    assert answers == [422] * 10 + [429]


@pytest.mark.parametrize(
    ("count", "places"), [(1000, 100), *(pytest.param(10_000, n, marks=pytest.mark.slow) for n in (1, 1000))]
)
def test_ten_thousand_wrong_passwords_and_she_gets_in_by_reset(cast, tuesday, count, places):
    """D-SE-04: nearly all are refused unread, and her mailbox lets her in while it goes on."""
    address = lambda n: f"10.{n % places // 250}.{n % places % 250}.1"  # noqa: E731
    read = rush(count, address)
    assert read == (5 if places == 1 else 20)
    assert Try.objects.count() == read  # what is refused is not written down, so an attack fills no table
    home = Client()
    stranger = address(0)  # she is even where the attack comes from
    assert knock(password=PASSWORD, address=stranger, client=home).status_code == 429
    fresh = reset(home, stranger)
    rush(100, address)  # it goes on
    assert knock(password=fresh, address=stranger, client=home).status_code == 302


def rush(count, address):
    """The same tries without a page for each; returns how many passwords were looked at."""
    read, requests = 0, RequestFactory()
    for n in range(count):
        with suppress(TooOften):
            request = requests.post("/", REMOTE_ADDR=address(n))
            assert AccountAdapter(request).authenticate(request, email=ANA, password="wrong") is None
            read += 1
    return read


def reset(client, address):
    """Ask for a link, follow it, choose a new password."""
    client.post(reverse("forgot-password"), {"email": ANA}, REMOTE_ADDR=address)
    jobs.run_all(now=MONDAY, raise_errors=True)
    [link] = [word for word in mail.outbox[-1].body.split() if "/sign-in/link/" in word]
    client.get(link.partition("8000")[2], REMOTE_ADDR=address)
    typed = {"password": "three words together", "again": "three words together"}
    assert client.post(reverse("new-password"), typed, REMOTE_ADDR=address).status_code == 302
    return "three words together"


def test_what_was_typed_cannot_be_read_in_the_table(cast, tuesday):
    knock("hunter2@my.password")
    assert "hunter2" not in str(Try.objects.values().get())
