"""How does somebody take a thank-you note back?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recognition.actions._note import gone
from footpath.recognition.events import ThanksTakenBack
from footpath.recognition.models import ThankNote
from footpath.recognition.permissions import require


@transaction.atomic
def take_back_thanks(note: ThankNote, *, by: Person, now: datetime) -> ThankNote:
    """Nobody reads it any more, and nothing is left of what it said. Whoever wrote it may, at any time.

    Raises PermissionDenied, Refused where it was taken back already.
    """
    require(by.is_active and note.written_by_id == by.pk)
    if not ThankNote.objects.filter(pk=note.pk, taken_back_at=None).update(taken_back_at=now, locked=""):
        raise gone(note)
    record(ThanksTakenBack(), subject=note, by=by, now=now)
    return ThankNote.objects.get(pk=note.pk)
