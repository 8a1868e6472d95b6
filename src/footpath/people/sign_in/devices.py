"""On which devices is somebody signed in, in words?"""

import re
from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils.translation import gettext as _

from footpath.people.models import Person

BROWSERS = [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox")]
BROWSERS += [("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")]
SYSTEMS = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows")]
SYSTEMS += [("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")]


@dataclass(frozen=True)
class Device:
    """A session as its person sees it."""

    pk: int
    name: str
    phone: bool
    address: str
    since: datetime
    last_seen: datetime
    here: bool


def devices_of(person: Person, *, key: str, now: datetime) -> list[Device]:
    """The sessions of `person` that still hold; the one with that key first, then as they were used."""
    alive = Session.objects.filter(expire_date__gt=now).values("session_key")
    rows = UserSession.objects.filter(user=person, session_key__in=alive).order_by("-last_seen_at", "-pk")
    found = [
        Device(
            pk=row.pk,
            name=said(row.user_agent),
            phone=bool(re.search(r"iPhone|Android.*Mobile", row.user_agent)),
            address=str(row.ip),
            since=row.created_at,
            last_seen=row.last_seen_at,
            here=row.session_key == key,
        )
        for row in rows
    ]
    return sorted(found, key=lambda device: not device.here)


def said(agent: str) -> str:
    """What a browser says of itself, shortened: "Firefox on Windows"."""
    browser = next((name for mark, name in BROWSERS if mark in agent), "")
    system = next((name for mark, name in SYSTEMS if mark in agent), "")
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("A browser that does not say its name")
