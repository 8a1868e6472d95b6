"""What do those come to who would have a mail count for more than it is, or read what is not theirs?"""

import base64
import re
from datetime import timedelta
from email.message import EmailMessage

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.mailroom.letters import mail
from tests.requests.stages import questioned, working

from footpath.files import disk
from footpath.mailroom.actions import put_on, take_in
from footpath.mailroom.blanking import blanked_mail
from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.permissions import visible_mail
from footpath.mailroom.reading import read
from footpath.notifications.models import Mail
from footpath.requests.message_ids import NOTE, new_message_id
from footpath.requests.reply_tokens import token_for

LATER = MONDAY + timedelta(hours=3)
OURS = "mx.demo.example"


@pytest.fixture
def token(cast, asked):
    return token_for(cast.ana, asked.pk, MONDAY)


@pytest.mark.parametrize(
    "said",
    [
        "spf=pass smtp.mailfrom=dmarc=pass@evil.example; dmarc=fail header.from=demo.example",
        'spf=pass smtp.mailfrom="; dmarc=pass header.from=demo.example"@evil.example; dmarc=fail',
        "spf=pass (of x; dmarc=pass header.from=demo.example) smtp.mailfrom=x; dmarc=fail",
        r"spf=pass (a \( b ) reason=\"; dmarc=pass; dmarc=fail header.from=demo.example",
    ],
)
def test_what_a_sender_has_our_own_server_repeat_proves_nothing(cast, desk, settings, said):
    settings.MAIL_CHECKED_BY = OURS
    question = questioned(cast)
    facts = {"in_reply_to": new_message_id("request", question.request.pk), "subject": f"Re: {question.request.number}"}
    came = take_in(mail("Type F.", Authentication_Results=f"{OURS}; {said}", **facts), now=LATER)
    question.refresh_from_db()
    assert (came.verified, question.answered_at) == (False, None)


def test_comments_and_order_do_not_hide_what_our_own_server_says(db):
    said = f"{OURS} (Debian (x)) 1; dkim=pass header.d=demo.example; dmarc=pass (p=none) header.from=demo.example"
    [check] = read(mail(Authentication_Results=said)).checks
    assert (check.by, check.dmarc, check.domain) == (OURS, "pass", "demo.example")


def test_a_token_that_stands_in_what_is_quoted_or_forwarded_reaches_nobody(cast, desk, asked, token):
    box = f"footpath+{token}@demo.example"
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "ana@demo.example", box, f"Re: {asked.number} {box}"
    letter["In-Reply-To"] = new_message_id("request", asked.pk)
    letter.set_content(f"See {box}\n\nOn Mon, 23 Nov 2026 at 09:00, Ben <{box}> wrote:\n> Which?\n> To: {box}")
    letter.add_alternative(f'<p>See <a href="mailto:{box.replace("+", "%2B")}">{box}</a></p>', subtype="html")
    inner = EmailMessage()
    inner["Reply-To"], inner["Subject"] = box, "What Footpath wrote"
    inner.set_content(f"Answer to {box}", cte="base64")
    letter.add_attachment(inner)
    letter.add_attachment(f"Sent to {box}", filename="notes.txt", cte="base64")
    came = take_in(letter.as_bytes(), now=LATER)
    assert (came.outcome, came.verified) == (Outcome.APPENDED, True)
    seen = read(letter.as_bytes())
    files = [disk.path_of(one.file_id).read_bytes() for one in asked.attachments.all()]
    assert len(files) == 2
    for told in (came.said.text, came.quoted, came.subject, seen.html, *map(bytes.decode, files)):
        assert token not in told
        assert base64.b64encode(f"Answer to {box}".encode()) not in told.encode()
    assert token in seen.recipients[0]


def test_the_mail_as_text_holds_none_in_what_is_encoded(token):
    box = f"footpath+{token}@demo.example"
    for way, charset in (("base64", "utf-8"), ("quoted-printable", "utf-8"), ("base64", "utf-16")):
        letter = EmailMessage()
        letter.set_content(f"{'Long ' * 14}{box} é", cte=way, charset=charset)
        letter.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="a.png")
        clean = blanked_mail(letter.as_bytes())
        assert token not in read(clean).text
        assert token.encode() not in b"".join(part.content() for part in _parts(clean)).replace(b"\0", b"")
        assert b"AAE=" in clean


def _parts(raw):
    return [one.part for one in read(raw).files]


def test_a_mail_that_comes_again_is_read_by_whoever_reads_the_first(cast, desk, sign_in):
    it = working(cast)
    noted = {"in_reply_to": new_message_id(NOTE, it.pk), "subject": f"Re: {it.number}", "sender": "ben@demo.example"}
    raw = mail("She asks every week.", **noted)
    held, again = take_in(raw, now=LATER), take_in(raw, now=LATER)
    assert (held.reason, again.outcome, again.request) == ("internal", Outcome.DUPLICATE, it)
    assert {held, again} <= set(visible_mail(cast.cleo, LATER.date()))
    assert not {held, again} & set(visible_mail(cast.ana, LATER.date()))
    assert sign_in(cast.ana).get(reverse("mail-raw", args=[again.pk])).status_code == 404


def test_what_answers_a_note_is_a_note_also_by_hand(cast, desk):
    it = working(cast)
    noted = {"in_reply_to": new_message_id(NOTE, it.pk), "subject": f"Re: {it.number}", "sender": "ben@demo.example"}
    held = take_in(mail("She asks every week.", **noted), now=LATER)
    put_on(held, service_request=it, by=cast.cleo, now=LATER)
    held = Received.objects.get(pk=held.pk)
    assert (held.said.internal, held.internal, held.outcome) == (True, True, Outcome.APPENDED)
    assert held.said.text.startswith("Mail from ben@demo.example:")
    assert held not in visible_mail(cast.ana, LATER.date())


def test_an_id_that_is_none_adds_no_header_to_the_answer(cast, desk):
    raw = mail().replace(b"\nMessage-ID: ", b"\nMessage-ID: x\rBcc: dov@demo.example\rX: ", 1)
    raw = re.sub(rb"(X: )<([^>]*)>", rb"\1\2", raw)
    assert b"\rBcc: dov@demo.example\rX: " in raw
    came = take_in(raw, now=MONDAY)
    assert came.outcome == Outcome.CREATED
    headers = Mail.objects.get().headers
    assert "Bcc" not in headers
    assert headers["In-Reply-To"].startswith("x Bcc: dov@demo.example X: ")
