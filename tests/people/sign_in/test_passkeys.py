"""Does a passkey let its person in, in a real browser, with a device that the browser plays?"""

import re

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import expect
from tests.cast import PASSWORD
from tests.people.sign_in.test_factors import code_of

from footpath.people.models import Person
from footpath.people.sign_in.models import Try

pytestmark = pytest.mark.django_db(transaction=True)
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_device(page):
    """Let the browser play a device that makes passkeys; returns its number and the way to talk to it."""
    talk = page.context.new_cdp_session(page)
    talk.send("WebAuthn.enable")
    return talk, talk.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})["authenticatorId"]


def enter(page, email="ana@demo.example"):
    page.goto("/sign-in/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def leave(page):
    """Sign out: the browser forgets its session, the server has none."""
    page.context.clear_cookies(name="sessionid")
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def sure(page):
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()


def make_passkey(page, name):
    """Add a passkey on the page of one's own."""
    page.goto("/safety/")
    page.get_by_role("link", name="Add a passkey").click()
    if "/sure/" in page.url:
        sure(page)
    page.get_by_label("What do you call it?").fill(name)
    page.get_by_role("button", name="Make a passkey").click()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_passkey_is_added_and_lets_in_without_a_password(cast, open_page, axe, width):
    page = open_page(width=width)
    with_device(page)
    enter(page)
    make_passkey(page, "My laptop")
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    axe(page)
    page.get_by_role("link", name="I have kept them").click()
    expect(page.get_by_text("My laptop")).to_be_visible()
    axe(page)

    leave(page)
    page.goto("/people/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("People")  # straight on, no second question
    assert Try.objects.count() == 0

    page.goto("/safety/")
    page.get_by_role("link", name="Rename").click()
    sure_with_passkey(page)
    page.get_by_label("What do you call it?").fill("The old laptop")
    page.get_by_role("button", name="Rename it").click()
    expect(page.get_by_text("The old laptop")).to_be_visible()
    page.locator(".entry").get_by_role("link", name="Remove").click()
    page.get_by_role("button", name="Remove it").click()
    expect(page.get_by_role("link", name="Add a passkey")).to_be_visible()
    assert not Authenticator.objects.exists()  # and the recovery codes with the last factor


def sure_with_passkey(page):
    page.get_by_role("link", name="a passkey").click()
    page.get_by_role("button", name="Use a passkey").click()


def test_a_passkey_is_the_second_factor_after_a_password(cast, open_page, axe):
    page = open_page()
    with_device(page)
    enter(page)
    make_passkey(page, "My phone")
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    leave(page)
    enter(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step")
    axe(page)
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ana")


def test_a_passkey_of_somebody_who_has_left_lets_nobody_in(cast, open_page):
    page = open_page()
    with_device(page)
    enter(page)
    make_passkey(page, "My laptop")
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    leave(page)
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("does not let you in")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_a_device_that_says_no_is_told_in_words(cast, open_page, axe):
    page = open_page()
    talk, device = with_device(page)
    talk.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": False})
    page.goto("/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("The device said no")).to_be_visible()
    axe(page)
    enter(page)  # the password still does
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ana")


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_an_app_is_set_up_and_asked_for(cast, open_page, axe, width, dark):
    page = open_page(width=width, dark=dark)
    enter(page)
    page.goto("/safety/")
    axe(page)
    page.get_by_role("link", name="Set up an app").click()
    axe(page)
    sure(page)
    axe(page)
    page.get_by_label("The code that the app shows now").fill(code_of(page.locator(".secret").inner_text()))
    page.get_by_role("button", name="Set it up").click()
    expect(page.get_by_text("From now on we also ask for a code").first).to_be_visible()
    assert page.get_by_text(re.compile(r"^\d{8}$")).count() == 10
    for path in ("/safety/codes/new/", "/safety/app/remove/", "/safety/password/", "/safety/sure/code/", "/safety/"):
        page.goto(path)
        axe(page)
    leave(page)
    enter(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step")
    page.get_by_label(re.compile("Code of your app")).fill("000000")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("That did not match").first).to_be_visible()
    axe(page)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_in_front_of_the_door_can_be_used_by_everybody(cast, open_page, axe, width):
    page = open_page(width=width)
    for path in ("/sign-in/", "/sign-in/forgot/", "/sign-in/forgot/sent/", "/sign-in/new-password/"):
        page.goto(path)
        axe(page)
    page.goto("/sign-in/")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    axe(page)


def test_signing_in_needs_no_script(cast, open_page):
    page = open_page(scripts=False)
    enter(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ana")
