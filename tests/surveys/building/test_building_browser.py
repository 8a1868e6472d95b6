"""Is an instrument built by keyboard, previewed on the very form, tried on a phone and planned?"""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from tests.cast import MONDAY
from tests.surveys.making import made

from footpath.surveys.actions import ask_testers, try_out
from footpath.surveys.building.questionnaire import Questionnaire
from footpath.surveys.building.stored import questionnaire_of
from footpath.surveys.models import Tester as Asked
from footpath.surveys.models import Trial, Version

pytestmark = pytest.mark.django_db(transaction=True)


def at(name, *parts):
    return reverse(f"survey-{name}", args=["small", *parts])


def test_from_a_behavior_to_the_plan_by_keyboard(cast, open_page, axe):
    made(cast, Questionnaire("small", "How was it?"))
    page = open_page(cast.cleo, width=390)
    page.goto(at("build-behaviors"))
    page.locator("main details > summary").nth(1).press("Enter")  # only the first theme lies open
    page.get_by_role("button", name=re.compile("Ask both.*Greets")).click()
    page.get_by_role("button", name=re.compile("Ask both.*Says thank you")).press("Enter")
    axe(page)
    page.get_by_role("link", name="Done").click()
    down = page.get_by_role("button", name="Move “greet me in a friendly way” down")
    down.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#block-they li a").first).to_have_text("thank me for my part in it")
    expect(page.locator("#down-question-greets-asking")).to_be_focused()  # the keyboard stays with the question
    page.locator("#question-greets-asking a").click()
    page.get_by_label("Question", exact=True).fill("greet me")
    axe(page)
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#question-greets-asking a")).to_have_text("greet me")
    page.get_by_role("link", name="Plan a wave").first.click()
    page.get_by_label("Facilities").first.check()
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_text("With 2 people nothing could be shown")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Plan it").click()
    expect(page.locator("#notices").get_by_text("Nobody is asked before the first day.")).to_be_visible()
    assert [one.text for one in questionnaire_of(Version.objects.get()).parts[0].questions][1] == "greet me"


def test_the_preview_goes_to_its_end_and_keeps_nothing(cast, open_page, axe):
    made(cast)
    page = open_page(cast.cleo, width=390, dark=True)
    broken = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.goto(at("build-preview"))
    page.get_by_role("button", name="Begin").click()
    page.get_by_text("Yes", exact=True).click()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("group", name="Why?")).to_be_hidden()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", name="Here it would be sent")).to_be_visible()
    axe(page)
    page.goto(at("build-preview"))
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    assert broken == []


def test_who_tries_it_sends_times_and_comments_and_no_answers(cast, open_page, axe):
    version = made(cast)
    tester = ask_testers(version, [cast.ana], by=cast.cleo, now=MONDAY)[0]
    page = open_page(cast.ana, width=390)
    sent = []
    page.on("request", lambda request: sent.append(request.post_data) if request.method == "POST" else None)
    page.goto(at("try"))
    expect(page.get_by_role("button", name="I have tried it")).to_be_hidden()
    axe(page)
    page.get_by_role("button", name="Begin").click()
    page.get_by_text("No", exact=True).click()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("group", name="Why?").get_by_role("textbox").fill("It was closed.")
    page.get_by_role("button", name="Next").click()
    page.get_by_label("Is anything missing").fill("Say which one.")
    axe(page)
    page.get_by_role("button", name="I have tried it").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    trial = Trial.objects.get()
    assert set(trial.seconds) <= {"used", "greets", "why"}
    assert "used" in trial.seconds
    assert trial.comments == {"": "Say which one."}
    assert not any("It was closed" in (one or "") or "q.used" in (one or "") for one in sent)
    assert Asked.objects.get(pk=tester.pk).done


@pytest.mark.slow
def test_pages_are_accessible_on_a_phone_in_the_dark(cast, open_page, axe):
    version = made(cast, wordings={"de": {"title": "Wie war es?"}})
    people = [cast.ana, cast.ben, cast.dov, cast.eve, cast.max]
    for tester in ask_testers(version, people, by=cast.cleo, now=MONDAY):
        try_out(tester, seconds={"used": 40}, whole=70, comments={"used": "What?"}, by=tester.person, now=MONDAY)
    page = open_page(cast.cleo, width=390, dark=True)
    of_it = [at(f"build{name}") for name in ("", "-about", "-pilot", "-languages")]
    for address in (reverse("survey-begin"), reverse("survey-behaviors"), at("build-language", "de"), *of_it):
        page.goto(address)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
