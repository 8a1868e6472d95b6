"""How does a talk stand in calendars outside, and whose answer comes back from one?

The number of the entry (UID) and the address to which answers go carry keyed hashes: nobody can name a talk that they
were not invited to, and an answer that comes to the address of somebody was sent by whoever got their invitation.
"""

import base64
import hmac
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.utils import parseaddr
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from footpath.conversations.interviews import states
from footpath.conversations.models import Interview
from footpath.people.models import Person
from footpath.ui import wording

_UID = re.compile(r"talk-([0-9]{1,18})-([a-z2-7]{20})@footpath")
_ADDRESS = re.compile(r"t([0-9]{1,15})-([0-9]{1,15})-([a-z2-7]{20})")
CANCELS = (states.DECLINED, states.CANCELED, states.LAPSED, states.WRITING)


def uid_of(talk: Interview) -> str:
    """The number of its entry, the same all its life."""
    return f"talk-{talk.pk}-{_seal('uid', str(talk.pk))}@footpath"


def talk_of(uid: str) -> Interview | None:
    """The talk of an entry; None where the number is not ours."""
    found = _UID.fullmatch(uid.strip().lower())
    if found is None or not hmac.compare_digest(found[2], _seal("uid", str(int(found[1])))):
        return None
    return Interview.objects.select_related("provider", "customer", "interviewer").filter(pk=int(found[1])).first()


def answer_address(talk: Interview, person: Person) -> str:
    """Where the calendar of somebody sends its answer; empty where no mailbox is set, or its name leaves no room."""
    box, at, domain = settings.MAIL_IN.rpartition("@")
    box = f"{box}+t{talk.pk}-{person.pk}-{_whose(talk, person)}"
    return f"{box}@{domain}" if at and len(box) <= 64 else ""


def came_to(talk: Interview, person: Person, recipients: Iterable[str]) -> bool:
    """Whether a mail went to the address that stood in this person's invitation to this talk, and nowhere else."""
    for address in recipients:
        found = _ADDRESS.fullmatch(address[:320].rpartition("@")[0].lower().rpartition("+")[2])
        if found and (int(found[1]), int(found[2])) == (talk.pk, person.pk):
            return hmac.compare_digest(found[3], _whose(talk, person))
    return False


def entry(talk: Interview, reader: Person, now: datetime) -> str:
    """The talk as an invitation, an update or a cancellation, for the calendar of one reader (RFC 5545 and 5546). What
    it is about stands on its page alone.
    """
    from icalendar import Calendar, Event, vCalAddress, vText

    calendar, event = Calendar(), Event()
    ended = talk.state in CANCELS
    calendar.add("prodid", "-//Footpath//Talks//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if ended else "REQUEST")
    event.add("uid", uid_of(talk))
    event.add("sequence", talk.sequence)
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", talk.starts_at.astimezone(UTC))
    event.add("dtend", (talk.starts_at + timedelta(minutes=talk.minutes)).astimezone(UTC))
    event.add("summary", subject(talk))
    status = "CANCELLED" if ended else "TENTATIVE" if talk.state == states.INVITED else "CONFIRMED"
    event.add("status", status)
    event.add("class", "PRIVATE")
    event.add("url", f"{settings.PUBLIC_URL}{talk.get_absolute_url()}")
    event.add("description", f"{when_in_words(talk)}\n{settings.PUBLIC_URL}{talk.get_absolute_url()}")
    organizer = vCalAddress(f"mailto:{answer_address(talk, reader) or parseaddr(settings.MAIL_FROM)[1]}")
    organizer.params["CN"] = vText("Footpath")
    event.add("organizer", organizer)
    attendee = vCalAddress(f"mailto:{reader.email}")
    asks = reader.pk == talk.customer_id and talk.state == states.INVITED
    attendee.params |= {"CN": vText(reader.name), "PARTSTAT": vText("NEEDS-ACTION" if asks else "ACCEPTED")}
    attendee.params["RSVP"] = vText("TRUE" if asks else "FALSE")
    event.add("attendee", attendee)
    calendar.add_component(event)
    return str(calendar.to_ical().decode())


def subject(talk: Interview) -> str:
    """What it is called in a calendar, which others may read."""
    return _("Talk: %(one)s and %(other)s") % {"one": talk.customer.first_name, "other": talk.interviewer.first_name}


def when_in_words(talk: Interview) -> str:
    """When it is by the clocks of everybody in it, each zone once."""
    zones: dict[str, list[str]] = {}
    for one in (talk.customer, talk.interviewer):
        zones.setdefault(one.zone, []).append(one.first_name)
    said = []
    for zone, names in zones.items():
        here = talk.starts_at.astimezone(ZoneInfo(zone))
        facts = {"day": wording.day(here.date()), "time": f"{here:%H:%M}", "zone": zone, "who": ", ".join(names)}
        said.append(_("%(day)s, %(time)s (%(zone)s: %(who)s)") % facts)
    return "\n".join(said)


def _whose(talk: Interview, person: Person) -> str:
    return _seal("answer", f"{talk.pk}\n{person.pk}\n{person.email}\n{person.password}")


def _seal(purpose: str, value: str) -> str:
    """100 bits that nobody else can make."""
    digest = salted_hmac(f"footpath.talk.{purpose}", value, algorithm="sha256").digest()
    return base64.b32encode(digest[:13]).decode().lower()[:20]
