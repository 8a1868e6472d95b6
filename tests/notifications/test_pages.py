"""Are the pages of notices and mail fit for everybody, on wide and narrow screens, light and dark?"""

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from tests.cast import MONDAY, happened
from tests.requests.stages import questioned

from footpath.demo.models import Demonstration
from footpath.notifications.actions import mail_notice, send, tell
from footpath.notifications.models import Mail, Notice
from footpath.requests.models import Message

SCREENS = [(1280, False), (390, True)]


@pytest.fixture
def mail(transactional_db, cast):
    """Ana is told and written to of Ben's question."""
    tell(happened(questioned(cast).request))
    return mail_notice(Notice.objects.get(recipient=cast.ana), now=MONDAY)


@pytest.mark.parametrize(("width", "dark"), SCREENS)
def test_the_pages_pass_the_check(cast, mail, settings, open_page, axe, post_office, width, dark):
    settings.DEMO = True
    Demonstration.objects.create(seed=1, filled_at=MONDAY)
    post_office.to_mails = ["550 No"]
    send(mail.pk, now=MONDAY)
    for person, addresses in {
        cast.ana: [
            reverse("notices"),
            reverse("preferences"),
            reverse("mailbox"),
            reverse("demo-mail", args=[mail.pk]),
        ],
        cast.eve: [reverse("outbox"), reverse("notices")],
        None: [link(mail), "/mail/over/", reverse("mailbox")],
    }.items():
        page = open_page(person, width=width, dark=dark)
        for address in addresses:
            page.goto(address)
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


@pytest.mark.parametrize("scripts", [True, False])
def test_a_question_is_answered_from_the_mail(cast, mail, open_page, scripts):
    """In a real browser, whose word on where a form comes from the server has to believe."""
    page = open_page(scripts=scripts)
    page.goto(link(mail))
    page.get_by_label("Your answer").fill("Type F, two of them.")
    page.get_by_role("button", name="Send the answer").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    assert Message.objects.filter(text="Type F, two of them.", author=cast.ana).exists()
    page.goto(link(mail))
    expect(page.get_by_role("heading", name="This link does not work any more")).to_be_visible()


def link(mail: Mail) -> str:
    """Where the link in the mail leads, on the server of this test."""
    return next(word for word in mail.text.split() if "/mail/" in word).partition("8000")[2]
