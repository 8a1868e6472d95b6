"""Which pages let administrators give mails other words?"""

import re
from html import unescape

from django.urls import reverse
from tests.requests.mail_words import SECRETS, keep

from footpath.requests.mail_texts import editable
from footpath.requests.models import MailText

NOTICE = reverse("mail-text", args=["waits_for_me"])
WORDS = {"subject": "News: {about}", "opening": "Dear {name},", "closing": "", "seen": "0"}


def test_words_are_kept_listed_and_taken_back(cast, tuesday, sign_in):
    eve = sign_in(cast.eve)
    assert eve.post(NOTICE, WORDS).headers["Location"] == NOTICE
    listed = eve.get(reverse("mail-texts")).content.decode()
    assert "News: {about}" in listed
    page = eve.get(NOTICE).content.decode()
    assert "Eve Stone" in page
    assert "Back to the original" in page
    eve.post(NOTICE, WORDS | {"subject": "Once more: {about}", "seen": "1"})
    assert "Use version 1 again" in eve.get(NOTICE).content.decode()
    back = reverse("mail-text-restore", args=["waits_for_me"])
    assert eve.post(back, {"number": "1", "seen": "2"}).status_code == 302
    assert MailText.objects.first().words["subject"] == "News: {about}"
    eve.post(back, {"number": "0", "seen": "0"})
    assert "was faster" in eve.get(NOTICE).content.decode()
    assert eve.post(back, {"number": "9", "seen": "3"}).status_code == 404
    eve.post(back, {"number": "x", "seen": "3"})
    assert "Choose which words" in eve.get(NOTICE).content.decode()


def test_what_cannot_be_kept_is_said_and_stays(cast, tuesday, sign_in):
    answer = sign_in(cast.eve).post(NOTICE, WORDS | {"subject": "", "opening": "Mine " * 300, "closing": "Yours"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Mine Mine" in page
    assert "Yours</textarea>" in page
    assert not MailText.objects.exists()


def test_whoever_was_slower_sees_both_and_can_keep_theirs(cast, tuesday, sign_in):
    eve = sign_in(cast.eve)
    keep(cast, opening="What the other wrote")
    answer = eve.post(NOTICE, WORDS)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What the other wrote" in page
    assert "Dear {name}," in page
    assert '<input type="hidden" name="seen" value="1">' in page
    assert eve.post(NOTICE, WORDS | {"seen": "1"}).status_code == 302


def test_each_mail_is_shown_as_it_reads_and_nothing_is_evaluated(cast, tuesday, sign_in):
    eve = sign_in(cast.eve)
    for key, one in editable().items():
        typed = {part: f"{SECRETS} <script>alert('1')</script>" for part in one.kind.parts}
        answer = eve.post(reverse("mail-text-preview", args=[key]), typed)
        page = answer.content.decode()
        assert answer.status_code == 200, key
        assert "<script" not in page
        told = unescape(unescape(page))
        assert f"{SECRETS} <script>alert('1')</script>" in told
        assert "Nobody fills this in" in page
        framed = re.search('srcdoc="([^"]*)"', page)
        assert framed is None or ("&lt;script" in unescape(framed[1]) and "<script" not in unescape(framed[1]))
        assert (framed is None) == key.startswith("mail_")
