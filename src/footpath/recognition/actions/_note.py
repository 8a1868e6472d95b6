"""What do the verbs on a thank-you note have in common?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.recognition.models import ThankNote
from footpath.recognition.permissions import require, visible_notes


def held(note: ThankNote, *, by: Person, now: datetime) -> ThankNote:
    """The note as it is now, for this transaction alone. Raises PermissionDenied for whoever may not read it, Refused
    where it was taken back meanwhile.
    """
    found = ThankNote.objects.select_for_update(no_key=True).filter(pk=note.pk).first()
    if found is None or found.taken_back_at is not None:
        raise gone(note)
    require(visible_notes(by, now.date()).filter(pk=note.pk).exists())
    return found


def gone(note: ThankNote) -> Refused:
    """It was taken back a moment ago."""
    return faster(note.subject_kind, note.pk)
