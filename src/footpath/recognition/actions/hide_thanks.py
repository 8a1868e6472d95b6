"""How does somebody keep a thank-you note to themself?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recognition.actions._note import held
from footpath.recognition.events import ThanksHidden
from footpath.recognition.models import Recipient, ThankNote
from footpath.recognition.permissions import can_hide, require


@transaction.atomic
def hide_thanks(note: ThankNote, *, by: Person, now: datetime) -> ThankNote:
    """From now on only whoever wrote it and those who are thanked in it read it; hidden already, it stays so.

    Raises PermissionDenied, Refused.
    """
    note = held(note, by=by, now=now)
    require(can_hide(by, note))
    changed = Recipient.objects.filter(note=note, person=by, hidden_at=None).update(hidden_at=now)
    if note.team is not None and note.team.lead_id == by.pk:
        changed += ThankNote.objects.filter(pk=note.pk, hidden_by=None).update(hidden_by=by)
    if not changed:
        return note
    record(ThanksHidden(), subject=note, by=by, now=now)
    return ThankNote.objects.get(pk=note.pk)
