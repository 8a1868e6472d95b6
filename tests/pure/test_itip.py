"""What does somebody's calendar answer to an invitation?"""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.itip import LARGEST, Answer, NoAnswer, answer_in

# As RFC 5546, 4.2.2 has it, with a folded line.
REPLY = """BEGIN:VCALENDAR\r
PRODID:-//Example/ExampleCalendarClient//EN\r
METHOD:REPLY\r
VERSION:2.0\r
BEGIN:VEVENT\r
ATTENDEE;PARTSTAT=ACCEPTED:mailto:B@exa\r
 mple.com\r
ORGANIZER:mailto:a@example.com\r
UID:calsrv.example.com-873970198738777@example.com\r
SEQUENCE:0\r
REQUEST-STATUS:2.0;Success\r
DTSTAMP:19970612T190000Z\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_the_answer_of_the_standard():
    assert answer_in(REPLY) == Answer("calsrv.example.com-873970198738777@example.com", 0, "b@example.com", "accepted")


@pytest.mark.parametrize(
    ("old", "new", "answer"),
    [
        ("PARTSTAT=ACCEPTED", 'CN="Bo: B; Jr";PARTSTAT=DECLINED;ROLE=CHAIR', "declined"),
        ("PARTSTAT=ACCEPTED", "partstat=tentative", "tentative"),
        ("SEQUENCE:0\r\n", "", "accepted"),
    ],
)
def test_as_other_calendars_write_it(old, new, answer):
    assert answer_in(REPLY.replace(old, new)).answer == answer


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("METHOD:REPLY", "METHOD:REQUEST", "other"),
        ("METHOD:REPLY\r\n", "", "other"),
        ("SEQUENCE:0", "SEQUENCE:0\r\nRRULE:FREQ=SECONDLY", "recurs"),
        ("SEQUENCE:0", "SEQUENCE:0\r\nUID:another@example.com", "several"),
        ("END:VEVENT", "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT", "several"),
        ("BEGIN:VEVENT", "BEGIN:VEVENT\r\n" * 5, "several"),
        ("PARTSTAT=ACCEPTED", "PARTSTAT=DELEGATED", "broken"),
        ("PARTSTAT=ACCEPTED", "RSVP=TRUE", "broken"),
        ("SEQUENCE:0", "SEQUENCE:99999999999", "broken"),
        ("mailto:B@exa\r\n mple.com", "urn:nobody", "broken"),
        ("PRODID", "X-LONG:" + "x" * LARGEST + "\r\nPRODID", "large"),
    ],
)
def test_what_is_no_answer(old, new, code):
    with pytest.raises(NoAnswer) as told:
        answer_in(REPLY.replace(old, new))
    assert told.value.code == code


@pytest.mark.parametrize("line", ["X" + ";aaaaaaaaaa" * 4000, "X;" + "a" * 60000, 'X;a="' + '";a="' * 9000])
def test_a_line_that_never_comes_to_its_value_is_passed_over_at_once(line):
    assert answer_in(REPLY.replace("PRODID", f"{line}\r\nPRODID")).answer == "accepted"  # else this never ends


@given(st.text(max_size=400), st.integers(0, len(REPLY)))
def test_whatever_is_in_it_it_is_an_answer_or_none(noise, at):
    with suppress(NoAnswer):
        assert answer_in(REPLY[:at] + noise + REPLY[at:]).answer in ("accepted", "declined", "tentative")
