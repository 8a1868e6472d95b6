"""How does a waiting mail get onto the request to which it belongs?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.mailroom.actions._files import hand_over
from footpath.mailroom.actions._waiting import require_part, settle
from footpath.mailroom.events import MailPlaced
from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.stored import letter_of
from footpath.people.models import Person
from footpath.requests import actions as requests
from footpath.requests.merged import survivor_of
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Unclear

LONGEST = 8000


@transaction.atomic
def put_on(mail: Received, *, service_request: ServiceRequest, by: Person, now: datetime) -> ServiceRequest:
    """Put a waiting mail onto a request, by its true address; its files go along. What answers a note of the team is
    a note there. Returns the request that has it.

    Raises PermissionDenied; Unclear for a request that does not exist for them; SomebodyWasFaster; Refused on an ended
    request.
    """
    require_part(mail, by, now)
    it = survivor_of(service_request)
    if not visible_to(by, now.date()).filter(pk=it.pk).exists():
        raise Unclear("number", _("There is no such request that you see."))
    letter = letter_of(mail)
    settle(mail, by=by, now=now, outcome=Outcome.APPENDED, request=it)
    text = (letter.text or _("(A mail without text.)"))[:LONGEST]
    address = mail.from_address or _("an unknown address")
    inside = mail.reason == "internal"  # it answers a note of the team, which the customer must not read
    if inside:
        text = f"{_('Mail from %(address)s:') % {'address': address}}\n\n{text}"[:LONGEST]
        message = requests.note(it, text=text, by=by, now=now)
    else:
        message = requests.pass_on_mail(it, text=text, address=address, by=by, now=now)
        hand_over(mail, letter.files, it, by=by, now=now)
    Received.objects.filter(pk=mail.pk).update(said=message, quoted=letter.quoted[:LONGEST], internal=inside)
    record(MailPlaced(number=it.number), subject=mail, by=by, now=now)
    return it
