"""What do mails show on pages of others: how a message came, and that some wait?"""

from datetime import datetime

from footpath.mailroom.models import Outcome
from footpath.mailroom.permissions import mails_on
from footpath.mailroom.waiting import waiting_for
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest
from footpath.ui.panels import Panel

BESIDE = (Outcome.CREATED, Outcome.APPENDED, Outcome.KEPT)
MOST = 20


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """That mail waits for this person's word; nothing where none does."""
    count = waiting_for(person, now).count()
    return Panel("mailroom/home_panel.html", {"count": count}) if count else None


def on_request(it: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """The mails of a request that are none of its messages: the one that it came from, and those of machines."""
    mails = mails_on(it, person, now.date()).filter(said=None, outcome__in=BESIDE).order_by("pk")
    found = list(mails.select_related("person")[:MOST])
    return Panel("mailroom/request_panel.html", {"mails": found}) if found else None


def of_messages(it: ServiceRequest, person: Person, now: datetime) -> dict[int, Panel]:
    """How the messages of a request came that came by mail: not verified, what they quote, as it came; by message."""
    if not it.messages.all():
        return {}
    mails = mails_on(it, person, now.date()).filter(said__isnull=False).prefetch_related("files__file")
    return {mail.said_id: Panel("mailroom/message_panel.html", {"mail": mail}) for mail in mails if mail.said_id}
