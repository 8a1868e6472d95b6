"""How do somebody's days stand in a calendar?"""

import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _

from footpath.notifications.feeds.days import CALL, Entry

if TYPE_CHECKING:
    from icalendar import Event


def as_calendar(entries: Iterable[Entry]) -> bytes:
    """The entries as RFC 5545 has them: whole days, which are the same day in every zone, and moments in UTC, which a
    calendar shows in the zone of its reader. The same entries are the same bytes.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Footpath//My days//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _("Footpath"))
    calendar.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def etag_of(body: bytes) -> str:
    """The tag of a calendar: what is the same need not be sent again."""
    return f'"{sha256(body).hexdigest()[:32]}"'


def _event(entry: Entry) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{sha256(f'{settings.PUBLIC_URL}/{entry.key}'.encode()).hexdigest()[:32]}@footpath")
    event.add("dtstamp", entry.since.astimezone(UTC).replace(microsecond=0))
    start, end = _span(entry)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", _plain(entry.summary))
    event.add("transp", "TRANSPARENT")
    event.add("url", f"{settings.PUBLIC_URL}{entry.url}")
    text = "\n".join(part for part in (_plain(entry.text), f"{settings.PUBLIC_URL}{entry.url}") if part)
    event.add("description", text)
    return event


def _span(entry: Entry) -> tuple[date, date]:
    at = entry.at
    if isinstance(at, datetime) and entry.lasts is not None:
        begins = at.astimezone(UTC).replace(microsecond=0)
        return begins, begins + entry.lasts
    if isinstance(at, datetime):
        return at.astimezone(UTC).replace(microsecond=0) - CALL, at.astimezone(UTC).replace(microsecond=0)
    return at, at + timedelta(days=1)


def _plain(text: str) -> str:
    """A text without signs that no calendar can hold."""
    return " ".join("".join(" " if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in text).split())
