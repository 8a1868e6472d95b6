"""Are answers and replies within reach of keyboard and screen reader?"""

import pytest
from playwright.sync_api import expect
from tests.cast import MONDAY
from tests.catalog.knowing import TITLE, known
from tests.requests.helping import reply, with_checklist
from tests.requests.stages import working

from footpath.catalog import findable
from footpath.catalog.models import AskAvoided

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def written(transactional_db, cast):
    """An answer, a reply, and a request with a checklist."""
    known(cast)
    reply(cast)
    with_checklist(cast)
    findable.index_all(MONDAY)
    return working(cast)


def test_an_answer_appears_while_one_types_and_ends_the_ask(cast, written, open_page, axe):
    desk = open_page(cast.dov)
    desk.goto(f"/services/{cast.move.pk}/ask/")
    box = desk.get_by_role("textbox", name="In one line, what do you need?")
    box.press_sequentially("my monitor has to move")
    yes = desk.get_by_role("button", name="Yes, thanks: I need not ask")
    expect(yes).to_be_visible()
    expect(box).to_be_focused()
    expect(desk.locator("#status")).to_contain_text(TITLE)
    axe(desk)
    yes.press("Enter")
    expect(desk.locator("#notices")).to_contain_text("Good to hear.")
    assert AskAvoided.objects.get().person_id == cast.dov.pk


def test_a_reply_is_put_in_by_keyboard_and_a_line_ticked_off(cast, written, open_page, axe):
    desk = open_page(cast.ben)
    desk.goto(written.get_absolute_url())
    message = desk.get_by_role("textbox", name="Write a message")
    message.press("/")
    find = desk.get_by_role("searchbox", name="Find a reply")
    expect(find).to_be_focused()
    desk.keyboard.type("plan")
    expect(desk.locator("#status")).to_contain_text("1 reply")
    axe(desk)
    desk.keyboard.press("ArrowDown")
    expect(desk.get_by_role("button", name="Put “Planned” into your message")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(message).to_have_value(f"Hello Ana, {written.number} is planned for {{promised}}. Ben Okafor")
    expect(message).to_be_focused()
    line = desk.get_by_role("checkbox", name="Keys handed over")
    line.focus()
    line.press("Enter")
    expect(line).to_be_checked()
    expect(desk.locator("#checklist")).to_contain_text("1 of 2 done")
