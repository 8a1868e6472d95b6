"""How does a plan from a day backwards stand in a calendar?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.requests.backwards import Backwards, Step
from footpath.ui import wording

if TYPE_CHECKING:
    from icalendar import Event

REMIND = timedelta(hours=15)  # before the day begins: at nine in the morning of the day before


@dataclass(frozen=True)
class Entry:
    """One whole day in the calendar; by `key` it is known again."""

    key: str
    day: date
    summary: str
    text: str
    url: str
    reminds: bool = True


def as_calendar(plan: Backwards, now: datetime) -> bytes:
    """The days to ask and to hand in, and the day itself, as whole-day entries of RFC 5545; one reminder for each day
    to ask, and one for the day itself. Made again, they are the same entries.
    """
    from icalendar import Calendar  # eight megabytes, for whoever wants it in a calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Footpath//Plan backwards//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Plan for %(day)s") % {"day": wording.day(plan.day)})
    for entry in _entries(plan):
        calendar.add_component(_event(entry, now))
    return bytes(calendar.to_ical())


def _entries(plan: Backwards) -> Iterator[Entry]:
    """What stands on which day."""
    for at, step in enumerate(plan.steps):
        if step.day is None:
            continue
        names = {"team": step.service.team.name, "service": step.service.name}
        key = f"{plan.day}/{at}/{step.service.pk}"
        url = settings.PUBLIC_URL + reverse("ask", args=[step.service.pk])
        yield Entry(f"{key}/ask", step.day, _("Ask %(team)s: %(service)s") % names, _why(step), url)
        for item in step.things:
            summary = _("Hand in: %(thing)s (%(service)s)") % {"thing": item.label, **names}
            yield Entry(f"{key}/{item.key}", step.day, summary, item.why, url, reminds=False)  # to ask does
    last = plan.steps[-1].service
    summary = _("Needed: %(service)s") % {"service": last.name}
    yield Entry(f"{plan.day}/needed/{last.pk}", plan.day, summary, "", settings.PUBLIC_URL)


def _why(step: Step) -> str:
    words = _("Asked by then, with everything there, it is ready by %(day)s as planned.")
    return words % {"day": wording.day(step.ready_by)} if step.ready_by else ""


def _event(entry: Entry, now: datetime) -> "Event":
    from icalendar import Alarm, Event

    event, alarm = Event(), Alarm()
    event.add("uid", f"{sha256(entry.key.encode()).hexdigest()[:32]}@footpath")
    event.add("dtstamp", now)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", entry.summary)
    event.add("transp", "TRANSPARENT")
    event.add("url", entry.url)
    if entry.text:
        event.add("description", entry.text)
    if not entry.reminds:
        return event
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.summary)
    alarm.add("trigger", -REMIND)
    event.add_component(alarm)
    return event
