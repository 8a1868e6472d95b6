"""How does somebody say that they need no hand any more?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word, one_line
from footpath.requests.actions._word_promise import judge_word
from footpath.requests.events import WordWithdrawn
from footpath.requests.models import Word
from footpath.requests.models.word import UNDER_WAY, WordState
from footpath.requests.permissions import Part, require_part


@transaction.atomic
def withdraw_word(word: Word, *, by: Person, now: datetime, note: str = "") -> Word:
    """Take the word back; a promise that could still be kept counts neither way.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused once it has ended.
    """
    require_part(Part.ASKER, by, word, now)
    note = one_line(note, "note", needed=False)
    move_word(word, WordState.WITHDRAWN, among=UNDER_WAY, by=by)
    judge_word(word, now=now)
    record(WordWithdrawn(note=note), subject=word, by=by, now=now)
    return word
