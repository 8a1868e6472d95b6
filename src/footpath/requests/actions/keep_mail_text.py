"""How does a mail get other words?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._mail_texts import add_version, in_use, require_administrator, usable_words
from footpath.requests.events.mail_texts import MailTextKept
from footpath.requests.mail_texts import MailKind, Words, words_without, written
from footpath.requests.models import MailText


@transaction.atomic
def keep_mail_text(kind: MailKind, *, words: Words, seen: int, by: Person, now: datetime) -> MailText | None:
    """Give a mail these words, by part; `seen` is the number of the version that the editor has seen, 0 the original.

    What reads as it would without goes on following every mail, and our own words. None when nothing differs from what
    is in use. Raises PermissionDenied; Unclear naming the part; SomebodyWasFaster.
    """
    require_administrator(by)
    usable = usable_words(kind, words)
    without = words_without(kind, written(kind.key))
    own = {part: text for part, text in usable.items() if text != without[part]}
    newest = in_use(kind)
    if own == (newest.words if newest else {}):
        return None
    made = add_version(kind, own, seen=seen, by=by, now=now)
    record(MailTextKept(mail=kind.key, number=made.number), subject=made, by=by, now=now)
    return made
