"""How does somebody answer on a phone in a break, from the mail to the thanks, without a connection for a while?"""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.surveys.answering.asking import survey
from tests.surveys.waves import crowd

from footpath.history.models import Event
from footpath.notifications.models import Mail
from footpath.notifications.reactions import tell_people
from footpath.people.models import Membership
from footpath.surveys import actions
from footpath.surveys.events import WaveOpened
from footpath.surveys.models.answers import Spooled

pytestmark = pytest.mark.usefixtures("transactional_db")


@pytest.fixture
def asked(cast):
    """Ana's team is asked in a survey, and everybody has a mail about it."""
    now = timezone.now()
    crowd(cast.flight_operations, 5)
    Membership.objects.update(since=now.date())  # pages go by the real clock
    whom = {"teams": [cast.flight_operations.pk]}
    planned = actions.plan_wave(
        survey(cast).instrument, audience=whom, opens_at=now, closes_at=now + timedelta(days=14), by=cast.eve, now=now
    )
    opened = actions.open_wave(planned, by=cast.eve, now=now)
    tell_people(Event.objects.get(kind=WaveOpened.kind, subject_id=opened.pk))
    return opened


@pytest.fixture
def link(cast, asked):
    """Where the link in Ana's mail leads, as a path."""
    mail = Mail.objects.get(recipient=cast.ana)
    assert "It takes about 4 minutes." in mail.text
    assert "It is anonymous" in mail.text
    return re.search(r"https?://[^/]+(/a/[a-z2-7]{32}/)", mail.text)[1]


def shown(page):
    """The part that is on the screen."""
    return page.locator("[data-screen]:not([hidden])")


def tap_all(page, nth):
    """Answer every step on the screen."""
    for question in shown(page).locator("fieldset:visible").all():
        question.locator(".picks .pick").nth(nth).click()


def go_on(page):
    """To the next part."""
    before = page.url
    shown(page).get_by_role("button", name="Next").click()
    page.wait_for_url(lambda url: url != before)


def kept(page):
    """What this browser keeps."""
    return page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('footpath-survey:')).length")


def test_a_break_is_enough_even_without_a_connection(open_page, axe, link):
    page = open_page(width=390, height=844)
    page.goto(link)
    expect(page.get_by_role("heading", name="Anonymous: nobody can know that it was you")).to_be_visible()
    axe(page)
    left = []
    page.context.on("request", lambda asked: left.append(asked.url) if "/static/" not in asked.url else None)
    shown(page).get_by_role("button", name="Begin").click()
    expect(shown(page)).to_contain_text("Part 1 of 3 · about 4 minutes left")
    tap_all(page, 1)
    axe(page)
    go_on(page)
    page.context.set_offline(True)
    expect(page.get_by_text("There is no connection. Go on")).to_be_visible()
    tap_all(page, 3)
    page.go_back()
    expect(shown(page)).to_contain_text("Part 1 of 3")
    expect(shown(page).locator(":checked")).to_have_count(3)
    page.go_forward()
    go_on(page)
    fill_rest(page)
    axe(page)
    go_on(page)
    expect(shown(page)).to_contain_text("You left out one question. That is fine.")
    assert left == []  # nothing has left the phone
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    come_back_and_send(page, axe, link)


def fill_rest(page):
    """The last part: one in words that is asked only after another answer, and an order by taps."""
    expect(page.get_by_text("Which number do you call?")).to_be_hidden()
    shown(page).get_by_role("button", name="Next").click()
    expect(page.get_by_text("Please answer this one: the others build on it.")).to_be_visible()
    page.get_by_label("8", exact=True).check(force=True)
    page.get_by_label("By phone").check(force=True)
    page.get_by_role("textbox", name="Which number do you call?").fill("4711")
    page.get_by_label("At a desk").check(force=True)
    expect(page.get_by_text("Which number do you call?")).to_be_hidden()
    for name in ("Care", "Speed", "Clear words"):
        page.locator(".rank label", has_text=name).click()
    page.locator("#q\\.ways .pick", has_text="Speed").click()


def come_back_and_send(page, axe, link):
    """Without a connection nothing is lost; nor when the page is closed. Then it is sent, once."""
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("There is no connection. Go on")).to_be_visible()
    assert Spooled.objects.count() == 0
    page.context.set_offline(False)
    expect(page.get_by_text("The connection is back. Nothing was lost")).to_be_visible()
    second = page.context.new_page()
    page.close()
    second.goto(link)
    expect(second.get_by_text("Your answers from before are still here")).to_be_visible()
    expect(shown(second)).to_contain_text("Send your answers")
    second.get_by_role("button", name="Send").click()
    expect(second.get_by_role("heading", name="Thank you, your answers are there")).to_be_visible()
    axe(second)
    assert kept(second) == 1  # that it was sent, and nothing of what
    assert second.evaluate("Object.values(localStorage).join().includes('q.')") is False
    assert second.context.cookies() == []
    row = Spooled.objects.get()
    assert row.answers["order"] == ["care", "speed", "words"]
    assert "number" not in row.answers
    assert len([value for key, value in row.answers.items() if key.startswith(("they-", "i-"))]) == 6
    assert set(row.quality) == {"seconds", "straight", "skipped"}
    second.goto(link)
    expect(second.get_by_text("Your answers were sent from this device already.")).to_be_visible()
    axe(second)


def test_answers_are_forgotten_taken_back_and_read_in_another_language(open_page, axe, link):
    page = open_page(width=390, dark=True)
    page.goto(link)
    shown(page).get_by_role("button", name="Begin").click()
    first = shown(page).locator("fieldset").first
    first.get_by_text("Often", exact=True).click()
    assert kept(page) == 1
    first.get_by_text("Often", exact=True).click()  # taken back
    expect(first.locator(":checked")).to_have_count(0)
    assert kept(page) == 0
    first.get_by_text("Rarely").click()
    order = shown(page).locator("legend").all_inner_texts()
    page.goto(link)  # in the order in which they began, and where they were
    expect(shown(page).locator(":checked")).to_have_count(1)
    assert shown(page).locator("legend").all_inner_texts() == order
    page.get_by_role("link", name="Deutsch").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie wir einander dienen")
    expect(page.locator("fieldset input:checked")).to_have_count(1)
    axe(page)
    page.get_by_role("button", name="Forget my answers here").click()
    expect(page.get_by_text("Forgotten. Nothing of yours is kept on this device.")).to_be_visible()
    assert kept(page) == 0
    page.reload()
    expect(page.locator("fieldset input:checked")).to_have_count(0)


def test_without_scripts_all_of_it_stands_on_one_page(open_page, link):
    page = open_page(width=390, scripts=False)
    page.goto(link)
    assert page.locator("fieldset:visible").count() == 12
    expect(page.get_by_role("button", name="Next")).to_have_count(0)
    page.get_by_label("9", exact=True).check(force=True)
    page.locator("#q\\.order select").first.select_option("1")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Give each of them a place of its own.").first).to_be_visible()
    expect(page.get_by_label("9", exact=True)).to_be_checked()
    page.locator("#q\\.order select").first.select_option("")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Thank you, your answers are there")).to_be_visible()
    assert Spooled.objects.get().answers == {"again": 9}


def test_who_signs_out_leaves_no_answers_to_the_next_one(open_page, cast, link):
    page = open_page(cast.ana)
    page.goto(link)
    page.get_by_role("button", name="Begin").click()
    shown(page).get_by_text("Often", exact=True).first.click()
    assert kept(page) == 1
    page.goto("/surveys/")
    page.evaluate("document.querySelector('form[data-forget-drafts]').requestSubmit()")
    page.wait_for_url("**/sign-in/**")
    assert kept(page) == 0
