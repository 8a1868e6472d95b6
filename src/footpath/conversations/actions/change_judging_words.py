"""How does an organization change its list of words that judge?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.models import JudgingWord
from footpath.conversations.standards.events import JudgingWordsChanged
from footpath.conversations.standards.judged import as_it_comes
from footpath.conversations.standards.permissions import can_edit_words
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Organization, Person


@transaction.atomic
def change_judging_words(*, words: str | list[str], by: Person, now: datetime) -> list[str]:
    """The whole list, as it is from now on, parted by commas or lines; what it leaves out is passed over.

    Raises PermissionDenied for everybody but champions, ValidationError on `words`.
    """
    if not can_edit_words(by):
        raise PermissionDenied
    kept = {word.casefold() for word in typed.words("words", words, most=300)}
    if not kept:
        raise ValidationError({"words": _("Leave at least one word in the list.")})
    usual = as_it_comes()
    JudgingWord.objects.all().delete()
    changed = [JudgingWord(word=word, is_on=True) for word in sorted(kept - usual)]
    changed += [JudgingWord(word=word, is_on=False) for word in sorted(usual - kept)]
    JudgingWord.objects.bulk_create(changed)
    record(JudgingWordsChanged(number=len(changed)), subject=Organization.here(), by=by, now=now)
    return sorted(kept)
