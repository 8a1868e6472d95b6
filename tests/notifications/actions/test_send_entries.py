"""How does a talk get into the calendars of those whom no other mail tells of it?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.conversations.interviews.talking import PURPOSE, THURSDAY, invited, running

from footpath.conversations.actions import accept_talk, cancel_talk, move_talk
from footpath.history.models import Event
from footpath.notifications.actions import mail_notice, send, send_entries, tell
from footpath.notifications.feeds.calendar import as_calendar
from footpath.notifications.feeds.days import days_of
from footpath.notifications.models import Mail, Notice
from footpath.notifications.smtp import as_message

pytestmark = pytest.mark.django_db


def mails(kind: str) -> list[Mail]:
    """What the newest event of this kind sends."""
    event = Event.objects.filter(kind=kind).latest("id")
    tell(event)
    for notice in Notice.objects.filter(event=event).select_related("event", "recipient"):
        mail_notice(notice, now=MONDAY)
    send_entries(event, now=MONDAY)
    assert send_entries(event, now=MONDAY) == 0  # safe to run twice
    return list(Mail.objects.exclude(calendar="").order_by("-id")[:2])


def unfolded(mail: Mail) -> str:
    return mail.calendar.replace("\r\n ", "")


def test_both_calendars_follow_the_talk(cast, settings):
    settings.MAIL_IN = "desk@northfield.example"
    talk = invited(cast)
    of_ben, of_ana = sorted(mails("interview.invited"), key=lambda mail: mail.recipient.name, reverse=True)
    assert (of_ana.recipient, of_ben.recipient) == (cast.ana, cast.ben)
    for line in ("METHOD:REQUEST", "STATUS:TENTATIVE", "DTSTART:20261126T100000Z", "SEQUENCE:0", "RSVP=TRUE"):
        assert line in unfolded(of_ana)
    assert "RSVP=FALSE" in unfolded(of_ben)
    assert "ORGANIZER;CN=Footpath:mailto:desk+t" in unfolded(of_ana)
    assert PURPOSE not in of_ana.text + of_ana.calendar  # what it is about stands on its page
    part = next(one for one in as_message(of_ana).walk() if one.get_content_type() == "text/calendar")
    assert part.get_param("method") == "REQUEST"
    accept_talk(talk, by=cast.ana, now=MONDAY)
    assert all("STATUS:CONFIRMED" in unfolded(mail) for mail in mails("interview.accepted"))
    talk = move_talk(talk, starts_at=THURSDAY + timedelta(days=1), by=cast.ben, now=MONDAY)
    assert all("SEQUENCE:1" in unfolded(mail) for mail in mails("interview.moved"))
    cancel_talk(talk, by=cast.ben, now=MONDAY)
    gone = mails("interview.canceled")
    assert all("METHOD:CANCEL" in unfolded(mail) and "SEQUENCE:2" in unfolded(mail) for mail in gone)


def test_the_feed_of_ones_days_shows_it_from_its_beginning_to_its_end(cast):
    invited(cast, place="Canteen")
    [entry] = days_of(cast.ana, MONDAY)
    assert entry.summary == "Talk: Ana and Ben?"
    written = as_calendar([entry]).decode()
    assert "DTSTART:20261126T100000Z" in written
    assert "DTEND:20261126T103000Z" in written
    assert days_of(cast.eve, MONDAY) == []


def test_mail_that_can_wait_is_held_back_from_both_while_they_talk(cast, settings):
    settings.SMTP = settings.SMTP or object()
    invited_mail = invited(cast, customer=cast.dov, starts_at=THURSDAY + timedelta(days=1))
    running(cast)
    mails("interview.invited")
    assert invited_mail.pk
    for who in (cast.ana, cast.ben):
        mail = Mail.objects.create(
            recipient=who, address=who.email, subject="x", text="x", message_id=f"<{who.pk}>", group="waits_for_me",
            not_before=THURSDAY, give_up_at=THURSDAY + timedelta(days=1), created_at=THURSDAY,
        )  # fmt: skip
        assert send(mail.pk, now=THURSDAY) == "waiting"
        mail.refresh_from_db()
        assert mail.not_before == THURSDAY + timedelta(minutes=5)
