"""How does a mail get words back that it had before, or those that it came with?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._mail_texts import add_version, require_administrator
from footpath.requests.events.mail_texts import MailTextRestored
from footpath.requests.mail_texts import MailKind
from footpath.requests.models import MailText


@transaction.atomic
def restore_mail_text(kind: MailKind, *, number: int, seen: int, by: Person, now: datetime) -> MailText:
    """Bring a version back as the newest one, 0 the original; `seen` is the number of the one that is in use.

    Raises PermissionDenied; MailText.DoesNotExist for a number that never was; SomebodyWasFaster.
    """
    require_administrator(by)
    words = MailText.objects.get(mail=kind.key, number=number).words if number else {}
    made = add_version(kind, words, seen=seen, by=by, now=now, restored=number)
    record(MailTextRestored(mail=kind.key, number=made.number, restored=number), subject=made, by=by, now=now)
    return made
