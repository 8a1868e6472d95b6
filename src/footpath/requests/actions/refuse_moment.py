"""How does the asker say that a moment does not suit?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word, one_line, slower
from footpath.requests.events import MomentRefused
from footpath.requests.models import Word
from footpath.requests.models.word import WordState
from footpath.requests.permissions import Part, require_part


@transaction.atomic
def refuse_moment(word: Word, *, moment: datetime, by: Person, now: datetime, note: str = "") -> Word:
    """Say no thanks to `moment`, the one that the asker saw: the helper is asked again, and can say what else goes.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster where another one is offered by now, Refused
    where none is.
    """
    require_part(Part.ASKER, by, word, now)
    note = one_line(note, "note", needed=False)
    if word.state == WordState.OFFERED and word.offered_at != moment:
        raise slower(word, by)
    move_word(word, WordState.ASKED, among=(WordState.OFFERED,), by=by, offered_at=None)
    record(MomentRefused(moment=moment.isoformat(), note=note), subject=word, by=by, now=now)
    return word
