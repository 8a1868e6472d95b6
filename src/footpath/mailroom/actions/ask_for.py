"""How does a waiting mail become the request of whoever wrote it?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.history.record import record
from footpath.mailroom.actions._files import hand_over
from footpath.mailroom.actions._waiting import require_part, settle
from footpath.mailroom.actions.reply import reply
from footpath.mailroom.events import MailAsked
from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.stored import letter_of
from footpath.people.models import Person
from footpath.requests import actions as requests
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import Channel

LONGEST_TITLE, LONGEST = 200, 8000


@transaction.atomic
def ask_for(mail: Received, *, person: Person, service: Service, by: Person, now: datetime) -> ServiceRequest:
    """Make a waiting mail into a request of the person who wrote it, on the word of whoever says so; they get a mail
    about it at the address that is known here. What the service needs to know and is not there, they are asked for.

    Raises PermissionDenied, Unclear, Refused where that service cannot be asked for, SomebodyWasFaster.
    """
    require_part(mail, by, now)
    letter = letter_of(mail)
    title = " ".join((mail.subject or letter.text or _("A mail without words")).split())[:LONGEST_TITLE]
    draft = requests.save_draft(
        None, service=service, by=person, now=now, title=title, details=letter.text[:LONGEST], channel=Channel.MAIL
    )
    it = requests.submit(draft, by=person, now=now)
    settle(mail, by=by, now=now, outcome=Outcome.CREATED, request=it, person=person, service=service)
    hand_over(mail, letter.files, it, by=person, now=now)
    record(MailAsked(number=it.number, whose=person.name), subject=mail, by=by, now=now)
    reply(mail, now=now)
    return it
