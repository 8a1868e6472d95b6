"""How do somebody's days stand in a calendar?"""

import unicodedata
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from footpath.notifications.feeds.calendar import as_calendar, etag_of
from footpath.notifications.feeds.days import Entry

SINCE = datetime(2026, 11, 23, 8, 0, 30, 5, tzinfo=UTC)


def entry(at=date(2026, 11, 27), summary="Promised: FP-1 A desk", key="request/1/promised"):
    return Entry(key, at, summary, "/requests/FP-1/", SINCE)


def read(*entries):
    return Calendar.from_ical(as_calendar(entries)).walk("VEVENT")


def test_a_day_is_a_day_in_every_zone_and_a_moment_is_the_same_moment():
    late = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1)  # the second one of that night
    day, moment = read(entry(), entry(at=late, key="call/1"))
    assert (day["dtstart"].dt, day["dtend"].dt) == (date(2026, 11, 27), date(2026, 11, 28))
    ends = late.astimezone(UTC)
    assert (moment["dtend"].dt, moment["dtstart"].dt) == (ends, ends - timedelta(minutes=15))
    assert moment["dtend"].to_ical() == b"20261025T013000Z"


def test_the_same_entries_are_the_same_bytes_and_known_again():
    once, again, moved = as_calendar([entry()]), as_calendar([entry()]), as_calendar([entry(at=date(2026, 11, 30))])
    assert once == again
    assert etag_of(once) == etag_of(again) != etag_of(moved)
    (here,), (there,) = (Calendar.from_ical(one).walk("VEVENT") for one in (once, moved))
    assert here["uid"] == there["uid"]
    assert here["url"] == "http://127.0.0.1:8000/requests/FP-1/"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in once


@given(st.text(max_size=200))
def test_nothing_that_is_typed_becomes_a_line_of_its_own(text):
    made = as_calendar([entry(summary=f"x{text}x")])
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert len([line for line in made.split(b"\r\n") if line.startswith((b"BEGIN:", b"END:"))]) == 4
    (event,) = Calendar.from_ical(made).walk("VEVENT")
    shown = "".join(" " if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in f"x{text}x")
    assert str(event["summary"]) == " ".join(shown.split())
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP", "URL", "DESCRIPTION"}


def test_a_line_break_with_a_command_behind_it_stays_text():
    summary = "Desk\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:file:///etc/passwd; a, b\\n"
    (event,) = read(entry(summary=summary))
    assert str(event["summary"]) == "Desk END:VEVENT BEGIN:VALARM ATTACH:file:///etc/passwd; a, b\\n"
