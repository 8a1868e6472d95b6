"""Does the search follow the keys, and does everybody get at it?"""

import re

import pytest
from playwright.sync_api import expect
from tests.cast import MONDAY, ask
from tests.insight.test_finding import reindex

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def six(transactional_db, cast):
    request = ask(cast, MONDAY)
    reindex()
    return request


@pytest.mark.parametrize("dark", [False, True])
def test_slash_search_and_read_on_as_one_types(cast, six, open_page, axe, dark):
    desk = open_page(cast.ana, dark=dark)
    desk.goto("/people/")
    desk.keyboard.press("/")
    expect(desk.get_by_role("searchbox", name="Search everything")).to_be_focused()
    desk.keyboard.type("six")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/search/?q=six")
    expect(desk.get_by_role("link", name="Six places from B 2.14 to C 1.03")).to_be_visible()
    axe(desk)
    box = desk.get_by_role("searchbox", name="Search for")
    box.fill("okafor")
    expect(desk.get_by_role("link", name="Ben Okafor")).to_be_visible()
    expect(desk).to_have_url(re.compile("q=okafor"))
    expect(desk.locator("#status")).to_have_text("One found")
    expect(box).to_be_focused()
    box.fill("zzz")
    expect(desk.get_by_role("heading", name="Nothing found")).to_be_visible()
    axe(desk)


def test_on_a_phone_a_sign_leads_there(cast, six, open_page, axe):
    phone = open_page(cast.ana, width=390)
    phone.goto("/")
    phone.get_by_role("link", name="Search").click()
    phone.wait_for_url("**/search/")  # scripts and all
    phone.get_by_role("searchbox").fill(six.number)
    expect(phone.get_by_role("link", name="Six places from B 2.14 to C 1.03").first).to_be_visible()
    axe(phone)
    phone.get_by_role("searchbox").press("Enter")
    phone.wait_for_url(f"**{six.get_absolute_url()}")


def test_without_scripts_too(cast, six, open_page):
    plain = open_page(cast.ana, scripts=False)
    plain.goto("/search/")
    plain.get_by_role("searchbox").fill("six places")
    plain.get_by_role("button", name="Search").click()
    expect(plain.get_by_role("link", name="Six places from B 2.14 to C 1.03")).to_be_visible()
