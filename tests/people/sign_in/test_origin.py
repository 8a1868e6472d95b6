"""Is it seen from where somebody comes, and are forged headers left aside?"""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from footpath.people.sign_in.origin import COOKIE, client_address, network_of, origin_of, remember_browser

ANA = "ana@demo.example"


def request(address="203.0.113.7", forwarded=None, **more):
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded is not None else {}
    return RequestFactory().get("/", REMOTE_ADDR=address, **headers, **more)


@pytest.mark.parametrize(
    ("proxies", "address", "forwarded", "seen"),
    [
        (0, "203.0.113.7", None, "203.0.113.7"),
        (0, "203.0.113.7", "192.0.2.1", "203.0.113.7"),
        (1, "10.0.0.1", "192.0.2.1", "192.0.2.1"),
        (1, "10.0.0.1", "198.51.100.9, 192.0.2.1", "192.0.2.1"),  # the first one is what the client made up
        (2, "10.0.0.1", "198.51.100.9, 192.0.2.1, 10.0.0.2", "192.0.2.1"),
        (2, "10.0.0.1", "192.0.2.1", "10.0.0.1"),  # did not come through both
        (1, "10.0.0.1", None, "10.0.0.1"),
        (1, "10.0.0.1", "nonsense", "10.0.0.1"),
        (1, "10.0.0.1", "192.0.2.1:4711", "192.0.2.1"),
        (1, "10.0.0.1", "[2001:db8::7]:4711", "2001:db8::7"),
        (0, "::ffff:203.0.113.7", None, "203.0.113.7"),
        (0, "127.0.0.1:5000", None, "127.0.0.1"),
        (0, "", None, "0.0.0.0"),
    ],
)
def test_the_address_is_that_of_the_connection_or_what_our_proxies_say(settings, proxies, address, forwarded, seen):
    settings.PROXIES = proxies
    assert client_address(request(address, forwarded)) == seen


def test_who_has_a_whole_network_to_themselves_is_one_place():
    assert network_of("2001:db8:1:2:3:4:5:6") == network_of("2001:db8:1:2:ffff::1") != network_of("2001:db8:1:3::1")
    assert network_of("203.0.113.7") == "203.0.113.7"


def browser(cookie):
    asked = request()
    asked.COOKIES[COOKIE] = cookie
    return asked


def remembered(asked, email):
    response = HttpResponse()
    remember_browser(asked, response, email)
    return response.cookies[COOKIE]


def test_a_browser_is_known_to_the_account_it_was_in_with_and_to_no_other():
    cookie = remembered(request(), ANA)
    assert origin_of(browser(cookie.value), "ANA@demo.example ").device
    assert not origin_of(browser(cookie.value), "dov@demo.example").device
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert ANA not in cookie.value


def test_a_browser_keeps_its_name_and_forgets_those_who_came_long_ago():
    asked = request()
    names = []
    for n in [0, *range(6), 0]:
        value = remembered(asked, f"p{n}@demo.example").value
        asked = browser(value)
        names.append(origin_of(asked, f"p{n}@demo.example").device)
    assert names[0] == names[1]
    assert not origin_of(asked, "p1@demo.example").device
    assert origin_of(asked, "p5@demo.example").device


@pytest.mark.parametrize("cookie", ["", "x", "e30:x:y", "\x00", "W10:1:2"])
def test_a_forged_cookie_is_no_known_browser(cookie):
    assert origin_of(browser(cookie), ANA).device == ""
