"""Can the words of a mail be kept as they were typed, and is the mail still as its editor saw it?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.requests.actions._say import usable
from footpath.requests.mail_texts import LONGEST, MailKind, Words, versions_in_use
from footpath.requests.models import MailText
from footpath.requests.refusals import SomebodyWasFaster, Unclear


def require_administrator(by: Person) -> None:
    """PermissionDenied for everybody else."""
    if not can_administer(by):
        raise PermissionDenied(_("Administrators write the words of mails."))


def usable_words(kind: MailKind, typed: Words) -> dict[str, str]:
    """The words as they are kept; Unclear naming the part. Only closing words may be empty."""
    words = {}
    for part in kind.parts:
        words[part] = usable(typed.get(part, ""), part, longest=LONGEST[part], needed=part != "closing")
    if "\n" in words.get("subject", "") or "\r" in words.get("subject", ""):
        raise Unclear("subject", _("This has to fit on one line."))
    return words


def in_use(kind: MailKind) -> MailText | None:
    """The newest version; None: the original."""
    return versions_in_use().select_related("made_by").filter(mail=kind.key).first()


def number_after(kind: MailKind, seen: int) -> int:
    """The number of the version that follows the one that was seen, which has to be the newest.

    Of two who have both seen it the second one's row is refused by the database.
    """
    newest = in_use(kind)
    if seen != (newest.number if newest else 0):
        raise _faster(newest)
    return seen + 1


def add_version(
    kind: MailKind, words: Words, *, seen: int, by: Person, now: datetime, restored: int | None = None
) -> MailText:
    """The next version after the one that the editor has seen; of two at once the second is told."""
    number = number_after(kind, seen)
    try:
        with transaction.atomic():
            return MailText.objects.create(
                mail=kind.key, number=number, words=dict(words), restored=restored, made_by=by, made_at=now
            )
    except IntegrityError as error:  # both had seen the same one
        raise _faster(in_use(kind)) from error


def _faster(newest: MailText | None) -> SomebodyWasFaster:
    who = newest.made_by.name if newest else "Footpath"
    words = _("%(who)s was faster and changed these words. Yours are kept here: look at both, and save again.")
    return SomebodyWasFaster(words % {"who": who})
