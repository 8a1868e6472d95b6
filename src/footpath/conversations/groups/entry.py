"""How does a focus group stand in the calendar of somebody who takes part, takes notes, or hosts it from outside?

Calendars are read by others: the entry says when and where, neither what it is about nor who is there.
"""

from datetime import UTC, datetime
from hashlib import sha256

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from footpath.conversations.models import FocusGroup
from footpath.ui.downloads import attachment


def summary() -> str:
    """What it is called there."""
    return _("Focus group")


def as_calendar(group: FocusGroup, now: datetime, *, for_guest: bool = False) -> bytes:
    """One entry of RFC 5545; taken again after the day was moved, it is the same entry. For a guest without an address:
    theirs opens the notes.
    """
    from icalendar import Calendar, Event

    calendar, event = Calendar(), Event()
    calendar.add("prodid", "-//Footpath//Focus groups//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    event.add("uid", f"{sha256(f'{settings.PUBLIC_URL}/focus-group/{group.pk}'.encode()).hexdigest()[:32]}@footpath")
    event.add("sequence", group.sequence)
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    assert group.starts_at is not None
    assert group.ends_at is not None
    event.add("dtstart", group.starts_at.astimezone(UTC))
    event.add("dtend", group.ends_at.astimezone(UTC))
    event.add("summary", summary())
    event.add("class", "PRIVATE")
    if group.texts.get("place"):
        event.add("location", " ".join(str(group.texts["place"]).split()))
    if not for_guest:
        event.add("url", f"{settings.PUBLIC_URL}{group.get_absolute_url()}")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def download(group: FocusGroup, now: datetime, *, for_guest: bool = False) -> HttpResponse:
    """The same as a file."""
    body = as_calendar(group, now, for_guest=for_guest)
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=attachment(summary(), "ics"))
