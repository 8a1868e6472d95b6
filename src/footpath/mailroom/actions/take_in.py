"""How does a mail come in?"""

import hashlib
from datetime import datetime

from django.core.files.base import ContentFile
from django.db import transaction

from footpath.files import actions as files
from footpath.mailroom.models import MailAddress, Outcome, Received
from footpath.mailroom.reading import read
from footpath.people.models import Person
from footpath.requests import actions as requests
from footpath.requests.models.asked import Channel


def take_in(raw: bytes, *, now: datetime, delivered_to: str = "") -> Received:
    """Take in one mail as it came from a mail server; whatever is in it, it ends in exactly one of the ways of Outcome
    and is kept as it came. `delivered_to` is the address to which the server delivered it, where the door knows.

    Raises nothing because of what is in the mail; DatabaseError and OSError mean: try again later, it is not kept yet.
    """
    letter = read(raw)
    digest = hashlib.sha256(raw).hexdigest()
    _name, sender = letter.senders[0] if len(letter.senders) == 1 else ("", "")
    person = Person.objects.filter(email=sender, is_active=True).first() if sender else None
    address = MailAddress.objects.filter(address__in=[*letter.recipients, delivered_to.lower()]).first()
    with transaction.atomic():
        facts = {"sha256": digest, "message_id": letter.message_id[:255], "received_at": now, "size": len(raw)}
        first = Received.objects.filter(fingerprint=digest).exclude(outcome=Outcome.DUPLICATE).first()
        if first is not None:
            facts |= {"first": first, "request": first.request, "outcome": Outcome.DUPLICATE}
            return Received.objects.create(fingerprint=digest, **facts)
        if raw:
            facts["file"] = files.store(ContentFile(raw, "mail.eml"), by_id=None, now=now)
        facts |= {"fingerprint": digest, "from_address": sender[:254], "subject": letter.subject[:300]}
        if person is None or address is None:
            reason = "unknown_sender" if person is None else "no_address"
            return Received.objects.create(outcome=Outcome.QUARANTINED, reason=reason, **facts)
        draft = requests.save_draft(
            None, service=address.service, by=person, now=now, title=letter.subject[:200], details=letter.text[:8000],
            channel=Channel.MAIL,
        )  # fmt: skip
        facts["request"] = requests.submit(draft, by=person, now=now)
        return Received.objects.create(outcome=Outcome.CREATED, person=person, **facts)
