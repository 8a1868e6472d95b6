"""What becomes of a mail with which a calendar answers an invitation to a talk?"""

from datetime import timedelta
from itertools import count

import pytest
from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, invited, now_is

from footpath.conversations.actions import move_talk
from footpath.conversations.interviews.calendar import answer_address, uid_of
from footpath.mailroom.actions import take_in
from footpath.people.actions import set_password

pytestmark = pytest.mark.django_db
NUMBERS = count()


def answer(talk, who, *, said="ACCEPTED", uid="", to="", sequence=0, attendee="", extra="") -> bytes:
    """What a calendar sends."""
    lines = f"""From: {who.name} <{who.email}>
To: {to or answer_address(talk, who)}
Subject: Accepted
Message-ID: <{next(NUMBERS)}@x.example>
Content-Type: text/calendar; method=REPLY; charset=utf-8

BEGIN:VCALENDAR
METHOD:REPLY
BEGIN:VEVENT
UID:{uid or uid_of(talk)}
SEQUENCE:{sequence}
ATTENDEE;PARTSTAT={said}:mailto:{attendee or who.email}
{extra}END:VEVENT
END:VCALENDAR
"""
    return lines.replace("\n", "\r\n").encode()


@pytest.fixture
def talk(cast, settings):
    settings.MAIL_IN = "desk@northfield.example"
    return invited(cast)


@pytest.mark.parametrize(
    ("said", "state", "tentative"),
    [("ACCEPTED", "accepted", False), ("DECLINED", "declined", False), ("TENTATIVE", "invited", True)],
)
def test_the_answer_of_the_customer_is_taken(cast, talk, said, state, tentative):
    mail = take_in(answer(talk, cast.ana, said=said), now=MONDAY)
    talk = now_is(talk)
    assert (mail.outcome, talk.state, talk.tentative) == ("kept", state, tentative)


def test_nobody_answers_for_somebody_else(cast, talk):
    forged = [
        answer(talk, cast.ana, to="desk@northfield.example"),  # anybody can write her address
        answer(talk, cast.ana, to=answer_address(talk, cast.ben)),
        answer(talk, cast.dov, to=answer_address(talk, cast.dov)),  # who was not invited
        answer(talk, cast.ana, attendee=cast.ben.email),
        answer(talk, cast.ana, uid=uid_of(talk).replace(f"talk-{talk.pk}-", f"talk-{talk.pk + 1}-")),
        answer(talk, cast.ana, uid="talk-1-aaaaaaaaaaaaaaaaaaaa@footpath"),
        answer(talk, cast.ana, extra="RRULE:FREQ=SECONDLY\n"),
        answer(talk, cast.ana, extra="DESCRIPTION:" + "x" * 100_000 + "\n"),
        answer(talk, cast.ana, said="DELEGATED"),
    ]
    for raw in forged:
        mail = take_in(raw, now=MONDAY)
        assert (mail.outcome, mail.reason) == ("quarantined", "calendar")
    assert now_is(talk).state == "invited"


def test_an_old_invitation_of_somebody_with_a_new_password_is_nobodys(cast, talk):
    raw = answer(talk, cast.ana)
    set_password(cast.ana, password="another one, longer", by=cast.ana, now=MONDAY)
    assert take_in(raw, now=MONDAY).outcome == "quarantined"


def test_a_yes_to_an_older_time_is_not_one_to_the_new(cast, talk):
    move_talk(talk, starts_at=THURSDAY + timedelta(days=1), by=cast.ben, now=MONDAY)
    mail = take_in(answer(talk, cast.ana), now=MONDAY)
    assert (mail.reason, now_is(talk).state) == ("calendar_old", "invited")


def test_what_the_provider_answers_changes_nothing_and_an_invitation_is_no_answer(cast, talk):
    assert take_in(answer(talk, cast.ben, said="DECLINED"), now=MONDAY).outcome == "kept"
    other = answer(talk, cast.ana).replace(b"METHOD:REPLY\r\nBEGIN", b"METHOD:REQUEST\r\nBEGIN")
    assert take_in(other, now=MONDAY).reason != "calendar"
    assert now_is(talk).state == "invited"
