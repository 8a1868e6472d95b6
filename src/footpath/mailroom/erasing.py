"""What does mail that came in hold of somebody who is erased, and what is left?"""

import re
from datetime import datetime

from django.core.files.base import ContentFile
from django.db.models import Q, QuerySet

from footpath.files import actions as files
from footpath.files import disk
from footpath.mailroom.blanking import Blank, blanked_mail
from footpath.mailroom.models import AutomaticReply, MailFile, Outcome, Received
from footpath.people.models import Person
from footpath.people.traces import names_of


def erase(person: Person, now: datetime) -> None:
    """Their mails go as they came; what they said with them stays on its request. In mails of others their name and
    address go, wherever a mail that is not scrambled can hold them.
    """
    theirs = Received.objects.filter(Q(person=person) | Q(from_address=person.email.lower()))
    theirs.filter(outcome=Outcome.QUARANTINED, settled_at=None).update(settled_at=now)  # nobody could read it any more
    for mail_file in MailFile.objects.filter(mail__in=theirs).select_related("file"):
        mail_file.delete()
        files.discard(mail_file.file)
    _discard_raw(theirs)
    theirs.update(from_address="", from_name="", subject="", beginning="", quoted="")
    AutomaticReply.objects.filter(address=person.email.lower()).delete()
    _blank_raw(Received.objects.exclude(file=None), names_of(person), now)


def _discard_raw(mails: QuerySet[Received]) -> None:
    for mail in mails.exclude(file=None).select_related("file"):
        Received.objects.filter(pk=mail.pk).update(file=None)
        if mail.file is not None:
            files.discard(mail.file)


def _blank_raw(mails: QuerySet[Received], names: dict[str, str], now: datetime) -> None:
    """Each mail that names them is kept anew, without the name."""
    for mail in mails.select_related("file").iterator(chunk_size=100):
        try:
            raw = disk.path_of(mail.file_id or "").read_bytes()
        except FileNotFoundError:
            continue
        clean = raw
        for name, instead in names.items():
            clean = blanked_mail(clean, blank=Blank(rf"(?<!\w){re.escape(name)}(?!\w)", instead))
        if clean != raw and mail.file is not None:
            anew = files.store(ContentFile(clean, mail.file.name), by_id=None, now=now, most=len(clean))
            Received.objects.filter(pk=mail.pk).update(file=anew)
            files.discard(mail.file)
