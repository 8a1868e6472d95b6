"""What is counted when somebody takes over a phrase into an answer?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.growth.events import PhraseUsed
from footpath.growth.models import Phrase
from footpath.growth.practice.permissions import visible_phrases
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def use_phrase(phrase: Phrase, *, by: Person, now: datetime) -> Phrase:
    """That it was used, once more; not by whom, nor in which answer. Raises PermissionDenied, Refused if retired."""
    if not visible_phrases(by, now.date()).filter(pk=phrase.pk).exists():
        raise PermissionDenied
    if Phrase.objects.filter(pk=phrase.pk, retired_at=None).update(uses=F("uses") + 1) != 1:
        raise Refused(_("It was taken out of the phrase bank meanwhile."))
    record(PhraseUsed(), subject=phrase, by=None, now=now)
    return Phrase.objects.get(pk=phrase.pk)
