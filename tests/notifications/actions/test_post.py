"""How does a mail get on its way?"""

from datetime import timedelta

from django.core.mail import EmailMultiAlternatives, send_mail
from django.db import transaction
from tests.cast import MONDAY

from footpath.jobs import run_all
from footpath.notifications.actions import post
from footpath.notifications.letters import Letter
from footpath.notifications.models import Mail, MailState

EVIL = "Move\r\nBcc: all@demo.example\nX-Evil: 1\x00\u2028\u0085 {{ settings.SECRET_KEY }} {% debug %} {0.__class__}"


def test_it_is_sent_by_the_worker(cast, post_office):
    post(Letter("Hello", "A text."), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    run_all(now=MONDAY + timedelta(seconds=1), raise_errors=True)
    assert [mail["Subject"] for mail in post_office.taken] == ["Hello"]


def test_it_stands_or_falls_with_what_it_tells_of(cast):
    with transaction.atomic():
        post(Letter("Hello", "A text."), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
        transaction.set_rollback(True)
    assert not Mail.objects.exists()


def test_what_is_due_later_waits(cast, post_office):
    later = MONDAY + timedelta(hours=3)
    mail = post(Letter("Hello", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY, not_before=later)
    run_all(now=MONDAY + timedelta(seconds=1), raise_errors=True)
    assert (mail.not_before, post_office.taken) == (later, [])


def test_who_sits_and_waits_is_served_first(cast, post_office):
    for n in range(3):
        post(Letter(f"News {n}", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    post(Letter("New password", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY, urgent=True)
    run_all(now=MONDAY + timedelta(seconds=1), raise_errors=True)
    assert [mail["Subject"] for mail in post_office.taken] == ["New password", "News 0", "News 1", "News 2"]


def test_a_subject_cannot_add_a_header_or_a_recipient(cast, post_office):
    post(Letter(EVIL, "A", sender_name=EVIL), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    run_all(now=MONDAY + timedelta(seconds=1), raise_errors=True)
    (arrived,) = post_office.taken
    assert (arrived["Bcc"], arrived["X-Evil"], post_office.to) == (None, None, [[cast.ana.email]])
    literally = "{{ settings.SECRET_KEY }} {% debug %} {0.__class__}"
    assert arrived["Subject"] == f"Move Bcc: all@demo.example X-Evil: 1 {literally}"
    assert arrived["From"].addresses[0].addr_spec == "footpath@127.0.0.1"


def test_mail_that_django_sends_goes_the_same_way(cast, post_office, settings):
    settings.EMAIL_BACKEND = "footpath.notifications.backend.Outbox"  # tests have another one
    mail = EmailMultiAlternatives("New password", "Here: …", to=[cast.ana.email.upper(), "stranger@demo.example"])
    mail.attach_alternative("<p>Here: …</p>", "text/html")
    mail.send()
    send_mail("Hello", "x", None, [cast.ben.email])
    rows = [(one.recipient, one.urgent, one.html) for one in Mail.objects.order_by("id")]
    assert rows == [(cast.ana, True, "<p>Here: …</p>"), (None, True, "<p>Here: …</p>"), (cast.ben, True, "")]
    assert "Precedence" not in Mail.objects.latest("id").headers
    assert set(Mail.objects.values_list("state", flat=True)) == {MailState.WAITING}


def test_each_mail_has_an_id_of_its_own(cast):
    for _n in range(50):
        post(Letter("Hello", "A"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)
    assert len(set(Mail.objects.values_list("message_id", flat=True))) == 50
