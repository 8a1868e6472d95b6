"""Do the mails that go out have the words that an administrator gave them?"""

from datetime import timedelta

from tests.cast import MONDAY, ask, happened
from tests.requests.mail_words import SECRETS, keep
from tests.requests.stages import questioned

from footpath.jobs import run_all
from footpath.notifications.actions import mail_notice, make_digest, tell
from footpath.notifications.models import Notice
from footpath.requests import actions
from footpath.requests.mail_texts import EVERY


def test_a_notice_has_them_and_no_value_adds_a_header(cast, post_office):
    keep(cast, EVERY, closing="Your friends at Northfield\n<b>bold</b>")
    keep(cast, subject="{team} asks: {title} {promised_by}", opening=f"Dear {{name}}, {SECRETS}")
    request = questioned(cast).request
    type(request).objects.filter(pk=request.pk).update(title="Six places\r\nBcc: all@demo.example")
    tell(happened(request))
    mail_notice(Notice.objects.get(recipient=cast.ana), now=MONDAY)
    run_all(now=MONDAY, raise_errors=True)
    (arrived,) = post_office.taken
    assert arrived["Subject"] == "Facilities asks: Six places Bcc: all@demo.example {promised_by}"
    assert arrived["Bcc"] is None
    text = arrived.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert text.startswith(f"Dear Ana, {SECRETS}\n")
    assert "Your friends at Northfield\n<b>bold</b>\n\n-- \n" in text
    page = arrived.get_body(("html",)).get_content()
    assert "Your friends at Northfield<br>&lt;b&gt;bold&lt;/b&gt;" in page
    assert f"Dear Ana, {SECRETS}" in page


def test_the_mail_of_a_day_has_them(cast):
    keep(cast, "digest", subject="{name}, {day}", body="What is new:")
    tell(happened(actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY)))
    mail = make_digest(cast.ana, now=MONDAY + timedelta(hours=23))  # eight in Berlin
    assert mail.subject.startswith("Ana, ")
    assert mail.text.startswith("Hello Ana,\n\nWhat is new:\n")
