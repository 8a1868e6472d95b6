"""Is a board used by keyboard alone, and without scripts too?"""

import pytest
from playwright.sync_api import expect
from tests.requests.stages import many, queued

from footpath.requests.models import ServiceRequest
from footpath.requests.states import State

pytestmark = [pytest.mark.usefixtures("tuesday"), pytest.mark.django_db(transaction=True)]


def address(cast):
    return f"/teams/{cast.facilities.pk}/board/"


def with_ben(cast):
    return set(ServiceRequest.objects.filter(assignee=cast.ben).values_list("title", flat=True))


def test_rows_are_ticked_taken_and_given_by_keyboard(cast, open_page, axe):
    many(cast, 6, assignee=None)
    desk = open_page(cast.ben)
    desk.goto(address(cast))
    press = desk.keyboard.press
    bar = desk.get_by_role("group", name="To all that are ticked")
    expect(bar).to_be_hidden()
    for key in ("j", "x", "j", "j", "Shift+X"):
        press(key)
    expect(bar).to_contain_text("3 chosen")
    axe(desk)
    press("Escape")
    expect(bar).to_be_hidden()
    press("a")
    expect(bar).to_contain_text("6 chosen")
    press("a")
    expect(bar).to_be_hidden()
    press("t")  # nothing is ticked: the row one is on
    expect(desk.locator("#notices")).to_contain_text("Take: 1 request is done")
    assert with_ben(cast) == {"Request 2"}
    for key in ("j", "x", "j", "x", "g"):
        press(key)
    expect(desk.get_by_label("Give it to")).to_be_focused()
    axe(desk)
    desk.keyboard.type("Ben")
    press("Enter")
    desk.get_by_role("button", name="Do it to all 2").press("Enter")
    expect(desk.locator("#notices")).to_contain_text("Give to: 2 requests are done")
    assert with_ben(cast) == {"Request 0", "Request 1", "Request 2"}


def test_it_is_narrowed_kept_and_read_up_by_keyboard(cast, open_page, axe):
    many(cast, 60, assignee=None)
    desk = open_page(cast.ben)
    desk.goto(address(cast))
    press = desk.keyboard.press
    press("?")
    expect(desk.get_by_role("dialog", name="The board by keyboard")).to_be_visible()
    axe(desk)
    press("Escape")
    press("l")
    desk.wait_for_url("**page=2")
    press("h")
    desk.wait_for_url("**page=1")
    press("f")
    desk.keyboard.type("request 7")
    press("Enter")
    desk.wait_for_url("**words=request*")
    desk.get_by_role("link", name="Keep this as a view").press("Enter")
    desk.get_by_label("Name").fill("Sevens")
    desk.get_by_role("button", name="Keep it").press("Enter")
    expect(desk.get_by_role("link", name="Sevens 6")).to_have_attribute("aria-current", "true")
    press("0")
    desk.wait_for_url("**show=all")
    press("1")
    desk.wait_for_url("**words=request*")


@pytest.mark.parametrize("dark", [False, True])
def test_on_a_phone_and_without_scripts(cast, open_page, axe, dark):
    one, _other = queued(cast), queued(cast)
    phone = open_page(cast.ben, width=390, dark=dark)
    phone.goto(address(cast))
    phone.get_by_label(f"Choose {one.number}").check()
    expect(phone.get_by_text("1 chosen")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    axe(phone)
    plain = open_page(cast.ben, scripts=False)
    plain.goto(address(cast))
    plain.get_by_label(f"Choose {one.number}").check()
    plain.get_by_role("button", name="Take", exact=True).click()
    expect(plain.locator("#notices")).to_contain_text("Take: 1 request is done")
    assert ServiceRequest.objects.get(pk=one.pk).state == State.WORKING
