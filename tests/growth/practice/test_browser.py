"""Does the coach speak while somebody writes, and does a phrase of the team fill the box of a no?"""

import pytest
from playwright.sync_api import expect
from tests.growth.practicing import BETTER, phrase
from tests.requests.stages import working

from footpath.growth.models import CoachQuiet, Phrase

pytestmark = pytest.mark.django_db(transaction=True)


def test_hints_below_a_reply_and_no_more_when_they_are_not_wanted(cast, open_page, axe, tuesday):
    page = open_page(cast.ben, width=390)
    page.goto(working(cast).get_absolute_url())
    page.get_by_label("Write a message").fill("We can't do that. You should have told us earlier. It's against policy.")
    expect(page.locator(".coach-hints mark")).to_have_count(2)
    axe(page)
    page.get_by_label("Write a message").fill("We can't do that today. Cleo can come tomorrow at nine.")
    expect(page.locator(".coach-hints")).to_have_count(0)
    page.get_by_label("Write a message").fill("No.")
    page.get_by_role("button", name="No more hints").click()
    expect(page.get_by_text("No more hints while you write.")).to_be_visible()
    assert CoachQuiet.objects.get().person == cast.ben


def test_a_phrase_of_the_team_fills_the_box_of_a_no(cast, open_page, axe, tuesday):
    phrase(cast, now=tuesday)
    page = open_page(cast.ben)
    page.goto(working(cast).get_absolute_url())
    page.locator("summary", has_text="More").first.click()
    page.locator("button[commandfor=do-decline][command=show-modal]").click()
    page.locator("summary", has_text="Phrases of your team").click()
    axe(page)
    with page.expect_response("**/use/"):
        page.get_by_role("button", name="Take it over").click()
    expect(page.get_by_label("What can be done instead?")).to_have_value(BETTER)
    assert Phrase.objects.get().uses == 1


def test_an_answer_is_heard_live_in_the_practice_room(cast, open_page, axe, tuesday):
    page = open_page(cast.ben)
    page.goto("/practice/in/later/")
    page.get_by_label("How would you say it?").fill("Impossible.")
    expect(page.locator("#heard").get_by_text("A refusal")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Show one good way").click()
    expect(page.get_by_text("Which two do you need first?")).to_be_visible()
