"""How does a helper say that it is done?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word, one_line
from footpath.requests.actions._word_promise import judge_word
from footpath.requests.events import Helped
from footpath.requests.models import Word
from footpath.requests.models.word import UNDER_WAY, WordState
from footpath.requests.permissions import Part, require_part


@transaction.atomic
def finish(word: Word, *, by: Person, now: datetime, note: str = "") -> Word:
    """Say that it is done, perhaps with the answer in a line. What was promised is judged.

    Of a team, whoever helps has it from now on. Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster,
    Refused once it has ended.
    """
    require_part(Part.HELPER, by, word, now)
    note = one_line(note, "note", needed=False)
    move_word(word, WordState.DONE, among=UNDER_WAY, by=by, helper=by, done_at=now)
    judge_word(word, now=now)
    record(Helped(note=note), subject=word, by=by, now=now)
    return word
