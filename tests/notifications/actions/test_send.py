"""How does a mail leave the house?"""

import socket
from datetime import timedelta
from threading import Thread

import pytest
from tests.cast import MONDAY, happened

from footpath.notifications import smtp
from footpath.notifications.actions import mail_notice, post, push, read, send, tell
from footpath.notifications.letters import Letter
from footpath.notifications.models import Mail, MailServer, MailState, Notice
from footpath.people.models import Membership
from footpath.site.environment import SmtpServer

MINUTE, LATER = timedelta(minutes=1), MONDAY + timedelta(minutes=11)


@pytest.fixture
def mail(cast):
    """Something that waits to be sent to Ana."""
    return post(Letter("Hello", "A text.\n"), address=cast.ana.email, recipient=cast.ana, now=MONDAY)


@pytest.fixture
def told(cast, word):
    """The mail to Ben about the word that Ana has for him."""
    tell(happened(word))
    return mail_notice(Notice.objects.get(recipient=cast.ben), now=MONDAY)


def as_kept(mail):
    return Mail.objects.get(pk=mail.pk)


def test_it_arrives_as_it_was_written(cast, told, post_office):
    assert send(told.pk, now=MONDAY) == MailState.SENT
    (arrived,) = post_office.taken
    assert post_office.to == [[cast.ben.email]]
    assert arrived["To"] == cast.ben.email
    assert arrived["From"] == "Ana Ferreira via Footpath <footpath@127.0.0.1>"
    assert arrived["Message-ID"].strip() == told.message_id
    assert arrived["Auto-Submitted"] == "auto-generated"
    assert arrived["X-Auto-Response-Suppress"] == "All"
    assert arrived["Precedence"] == "bulk"
    assert arrived["List-Unsubscribe"] == "<http://127.0.0.1:8000/notices/preferences/>"
    text, page = (arrived.get_body((kind,)).get_content() for kind in ("plain", "html"))
    assert "Ana Ferreira asked you for a hand" in text
    assert f"http://127.0.0.1:8000/words/{told.notice.event.subject_id}/" in text
    assert "Ana Ferreira asked you for a hand" in page
    kept = as_kept(told)
    assert (kept.state, kept.sent_at, kept.attempts) == (MailState.SENT, MONDAY, 1)


def test_it_is_sent_once_however_often_the_job_runs(mail, post_office):
    assert [send(mail.pk, now=MONDAY) for _again in range(3)] == [MailState.SENT] * 3
    assert len(post_office.taken) == 1


def test_while_one_worker_sends_it_no_other_does(mail, post_office):
    post_office.to_mails = [lambda: None]
    Mail.objects.filter(pk=mail.pk).update(not_before=MONDAY + timedelta(minutes=10))  # as the first one leaves it
    assert send(mail.pk, now=MONDAY) == MailState.WAITING
    assert post_office.taken == []


def test_a_line_that_breaks_after_the_server_took_it_repeats_it_under_the_same_id(mail, post_office):
    post_office.hangs_up_after_taking = 1
    assert send(mail.pk, now=MONDAY) == MailState.WAITING
    assert send(mail.pk, now=LATER) == MailState.SENT
    assert post_office.ids() == [mail.message_id] * 2


@pytest.mark.parametrize("door", ["to_recipients", "to_mails"])
def test_not_now_is_tried_again_each_time_after_a_longer_pause(mail, post_office, door):
    setattr(post_office, door, ["451 Busy"] * 3)
    pauses, now = [], MONDAY
    for _time in range(3):
        assert send(mail.pk, now=now) == MailState.WAITING
        pauses.append(as_kept(mail).not_before - now)
        now = as_kept(mail).not_before
    assert pauses == [MINUTE, 2 * MINUTE, 4 * MINUTE]
    assert as_kept(mail).last_error == "451 Busy"
    assert not MailServer.objects.filter(failures__gt=0).exists()  # others are taken
    assert send(mail.pk, now=now) == MailState.SENT


@pytest.mark.parametrize("door", ["to_recipients", "to_mails"])
def test_a_no_for_good_is_seen_and_not_repeated(mail, post_office, door):
    setattr(post_office, door, ["550 Nobody here\r\nof that name"])
    assert send(mail.pk, now=MONDAY) == MailState.FAILED
    assert as_kept(mail).last_error.startswith("550 Nobody here")
    assert send(mail.pk, now=LATER) == MailState.FAILED
    assert post_office.taken == []


def test_after_five_days_of_trying_it_has_failed(mail, post_office):
    post_office.to_mails = ["451 Busy"] * 99
    now, tries = MONDAY, 0
    while send(mail.pk, now=now) == MailState.WAITING:
        now, tries = as_kept(mail).not_before, tries + 1
    assert timedelta(days=5) < now - MONDAY < timedelta(days=5, hours=7)
    assert 20 < tries < 40
    assert (as_kept(mail).state, as_kept(mail).last_error) == (MailState.FAILED, "451 Busy")


def test_a_server_that_is_down_is_left_in_peace_and_nothing_is_lost(cast, mail, post_office, settings):
    up = settings.SMTP
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings.SMTP = SmtpServer("127.0.0.1", free.getsockname()[1], "", "", "no")  # nobody listens there
    others = [post(Letter("Hello", "x"), address=cast.ben.email, recipient=cast.ben, now=MONDAY) for _n in range(20)]
    assert {send(one.pk, now=MONDAY) for one in [mail, *others]} == {MailState.WAITING}
    assert sum(one.attempts for one in Mail.objects.all()) == 1  # the first one; the others did not even try
    assert "refused" in MailServer.objects.get().last_error
    settings.SMTP = up
    assert push(now=MONDAY) == 0
    for pk in Mail.objects.values_list("pk", flat=True):
        assert send(pk, now=LATER) == MailState.SENT
    assert MailServer.objects.get().failures == 0
    assert len(post_office.taken) == 21


@pytest.mark.parametrize("trickle", [b"", b"2"])
def test_a_server_that_hangs_or_trickles_does_not_hold_the_worker(mail, settings, monkeypatch, trickle):
    monkeypatch.setattr(smtp, "PATIENCE", 0.5)
    monkeypatch.setattr(smtp, "DEADLINE", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.SMTP = SmtpServer("127.0.0.1", server.getsockname()[1], "", "", "no")
        Thread(target=hang, args=(server, trickle), daemon=True).start()
        assert send(mail.pk, now=MONDAY) == MailState.WAITING
    assert as_kept(mail).last_error
    assert MailServer.objects.get().failures == 1


def hang(server: socket.socket, trickle: bytes) -> None:
    """Take a call and say nothing, or a byte now and then."""
    line, _address = server.accept()
    with line:
        try:
            for _n in range(40):
                line.settimeout(0.1)
                line.sendall(trickle)
                try:
                    if not line.recv(1) and not trickle:
                        return
                except TimeoutError:
                    continue
        except OSError:
            return


def test_without_a_mail_server_it_stays_where_it_is(mail, settings):
    assert settings.SMTP is None
    assert (send(mail.pk, now=MONDAY), push(now=LATER)) == (MailState.WAITING, 0)
    assert as_kept(mail).attempts == 0


def test_what_was_read_in_the_app_is_not_sent(cast, told, post_office):
    read(Notice.objects.all(), by=cast.ben, now=MONDAY)
    assert send(told.pk, now=MONDAY) == MailState.DROPPED
    assert post_office.taken == []


def test_somebody_who_has_left_gets_nothing_any_more(cast, told, mail, post_office):
    type(cast.ben).objects.update(is_active=False)
    assert {send(told.pk, now=MONDAY), send(mail.pk, now=MONDAY)} == {MailState.DROPPED}
    assert post_office.taken == []


def test_nothing_goes_to_an_address_that_is_theirs_no_longer(cast, mail, post_office):
    cast.ana.email = "ana.f@demo.example"
    cast.ana.save()
    assert send(mail.pk, now=MONDAY) == MailState.DROPPED


def test_what_somebody_may_not_see_any_more_is_not_sent(cast, asked, post_office):
    tell(happened(asked))
    about = Notice.objects.get(recipient=cast.ben)
    Notice.objects.update(group="waits_for_me")
    about.refresh_from_db()
    queued = mail_notice(about, now=MONDAY)
    Membership.objects.filter(person=cast.ben).update(until=MONDAY.date() - timedelta(days=1))
    assert send(queued.pk, now=MONDAY) == MailState.DROPPED
    assert post_office.taken == []


def test_a_link_that_opens_an_account_is_forgotten_once_it_is_sent(cast, post_office):
    letter = Letter("New password", "https://secret")
    urgent = post(letter, address=cast.ana.email, recipient=cast.ana, now=MONDAY, urgent=True)
    send(urgent.pk, now=MONDAY)
    assert (as_kept(urgent).text, as_kept(urgent).state) == ("", MailState.SENT)


def test_a_mail_whose_header_breaks_its_line_is_refused_whole(mail, post_office):
    """Nothing gets that far; should it, the standard library and the outbox hold."""
    Mail.objects.filter(pk=mail.pk).update(subject="Hello\r\nBcc: all@demo.example")
    assert send(mail.pk, now=MONDAY) == MailState.FAILED
    assert post_office.taken == []
