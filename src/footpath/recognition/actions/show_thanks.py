"""How does somebody show a thank-you note again that they had hidden?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recognition.actions._note import held
from footpath.recognition.events import ThanksShown
from footpath.recognition.models import Recipient, ThankNote
from footpath.recognition.permissions import can_hide, require


@transaction.atomic
def show_thanks(note: ThankNote, *, by: Person, now: datetime) -> ThankNote:
    """They do not hide it any more; where another one who is thanked in it does, it stays hidden.

    Raises PermissionDenied, Refused.
    """
    note = held(note, by=by, now=now)
    require(can_hide(by, note))
    changed = Recipient.objects.filter(note=note, person=by, hidden_at__isnull=False).update(hidden_at=None)
    if note.team is not None and note.team.lead_id == by.pk:
        changed += ThankNote.objects.filter(pk=note.pk, hidden_by__isnull=False).update(hidden_by=None)
    if not changed:
        return note
    record(ThanksShown(), subject=note, by=by, now=now)
    return ThankNote.objects.get(pk=note.pk)
