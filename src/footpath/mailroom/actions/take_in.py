"""How does a mail come in?"""

import hashlib
import logging
import time
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import IntegrityError, OperationalError, transaction

from footpath.files import actions as files
from footpath.history.record import record
from footpath.mailroom.actions._place import Placed, address_of, place
from footpath.mailroom.actions.reply import reply
from footpath.mailroom.events import MailTakenIn
from footpath.mailroom.fingerprint import fingerprint_of
from footpath.mailroom.incoming import Incoming
from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.reading import Letter, beginning_of, read
from footpath.mailroom.senders import Proof, Sender, sender_of
from footpath.mailroom.texts import usable
from footpath.people.models import Person

GUARDED = True  # switched off by the control of the race tests alone: without the guard, one mail makes two requests
log = logging.getLogger(__name__)


def take_in(raw: bytes, *, now: datetime, delivered_to: str = "") -> Received:
    """Take in one mail as it came from a mail server; whatever is in it, it ends in exactly one of the ways of Outcome
    and is kept as it came. `delivered_to` is the address to which the server delivered it, where the door knows.

    Raises nothing because of what is in the mail; OperationalError and OSError mean: it is not kept yet, try again.
    """
    began = time.perf_counter()
    letter = read(raw)  # before the transaction: nobody else has to wait while it is read
    with transaction.atomic():
        sender = sender_of(letter, now)
        mail, is_new = _kept(raw, letter, sender, now=now, delivered_to=delivered_to)
        placed = _placed(mail, letter, sender, now) if is_new else None
        if placed is not None:
            _settle(mail, placed, sender)
        mail.seconds = round(time.perf_counter() - began, 3)
        mail.save()
        record(MailTakenIn(outcome=mail.outcome, reason=mail.reason), subject=mail, by=None, now=now)
    if placed is not None:
        _reply(mail, placed, now)
    return mail


def _kept(raw: bytes, letter: Letter, sender: Sender, *, now: datetime, delivered_to: str) -> tuple[Received, bool]:
    """The row of a mail, with the mail as it came, and whether it is new. Of two workers that take in the same mail one
    gets the row; the other waits until that one is done, and has a duplicate.
    """
    facts = _facts(raw, letter, sender, now)
    own = fingerprint_of(raw, letter) if GUARDED else uuid4().hex
    address = address_of(letter, delivered_to)
    if address is not None:
        facts |= {"to_address": address.address, "service": address.service}
    try:
        with transaction.atomic():
            mail = Received.objects.create(fingerprint=own, outcome=Outcome.QUARANTINED, reason="failed", **facts)
        is_new = True
    except IntegrityError:
        first = Received.objects.select_related("request").exclude(outcome=Outcome.DUPLICATE).get(fingerprint=own)
        facts |= {"first": first, "request": first.request, "internal": first.internal}
        mail = Received.objects.create(fingerprint=own, outcome=Outcome.DUPLICATE, **facts)
        is_new = False
    if raw and (mail.first is None or mail.first.sha256 != mail.sha256):
        mail.file = files.store(ContentFile(raw, "mail.eml"), by_id=None, now=now, most=len(raw))
    return mail, is_new


def _facts(raw: bytes, letter: Letter, sender: Sender, now: datetime) -> dict[str, Any]:
    person = sender.person or Person.objects.filter(email=sender.address[:254], is_active=False).first()
    return {
        "sha256": hashlib.sha256(raw).hexdigest(),
        "message_id": usable(letter.message_id)[:255],
        "from_address": sender.address[:254],
        "from_name": sender.name[:120],
        "person": person,
        "automatic": bool(letter.automatic) or sender.trouble == "own",
        "subject": letter.subject[:300],
        "beginning": beginning_of(letter.text),
        "quoted": letter.quoted[:8000],
        "size": len(raw),
        "received_at": now,
    }


def _placed(mail: Received, letter: Letter, sender: Sender, now: datetime) -> Placed:
    """Where it goes; what a mistake of ours keeps from its place waits for somebody, and the next one goes on."""
    try:
        with transaction.atomic():
            return place(Incoming(mail, letter, sender, now))
    except (OperationalError, OSError):
        raise  # a database that is locked, a disk that is full: nothing is kept, the door tries again
    except Exception:
        log.exception("Mail %s could not be placed", mail.pk)
        return Placed(Outcome.QUARANTINED, "failed")


def _settle(mail: Received, placed: Placed, sender: Sender) -> None:
    """Write down what became of it."""
    mail.outcome, mail.reason, mail.request = placed.outcome, placed.reason, placed.request
    mail.said, mail.internal = placed.appended.said, placed.internal
    mail.verified = sender.proof != Proof.NONE
    if mail.service is None and placed.request is not None:
        mail.service = placed.request.service


def _reply(mail: Received, placed: Placed, now: datetime) -> None:
    """Answer where something has to be said; an answer that fails is no reason to lose a mail."""
    try:
        reply(mail, now=now, not_done=placed.appended.not_done)
    except Exception:
        log.exception("Mail %s could not be answered", mail.pk)
