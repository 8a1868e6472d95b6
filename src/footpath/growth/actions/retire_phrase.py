"""How does a phrase leave the bank, and come back?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.growth.events import PhraseBack, PhraseRetired
from footpath.growth.models import Phrase
from footpath.growth.practice.permissions import can_retire
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def retire_phrase(phrase: Phrase, *, back: bool = False, by: Person, now: datetime) -> Phrase:
    """Those who lead the team take it out, or put it `back`. Raises PermissionDenied, SomebodyWasFaster."""
    if not can_retire(by, phrase.team, now.date()):
        raise PermissionDenied
    as_seen = Phrase.objects.filter(pk=phrase.pk, retired_at__isnull=not back)
    if as_seen.update(retired_at=None if back else now) != 1:
        raise faster(phrase.subject_kind, phrase.pk)
    record(PhraseBack() if back else PhraseRetired(), subject=phrase, by=by, now=now)
    return Phrase.objects.get(pk=phrase.pk)
