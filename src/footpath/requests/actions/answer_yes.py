"""How does a helper say yes, and by when?"""

from datetime import date, datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word, one_line
from footpath.requests.actions._word_promise import give
from footpath.requests.events import WordPromised
from footpath.requests.models import Promise, Word
from footpath.requests.models.word import WordState
from footpath.requests.permissions import Part, require_part
from footpath.requests.word_promise import due, today_of


@transaction.atomic
def answer_yes(word: Word, *, by: Person, now: datetime, by_day: date | None = None, note: str = "") -> Promise:
    """Promise to help by the end of a working day in the helper's hours; without a day, of this one.

    Of a team, whoever answers has it from now on. Raises Unclear naming the field, PermissionDenied,
    SomebodyWasFaster, Refused where nothing is asked any more.
    """
    require_part(Part.HELPER, by, word, now)
    note = one_line(note, "note", needed=False)
    by_day = by_day or today_of(by, now)
    due_at = due(by, by_day, now)
    asked = (WordState.ASKED, WordState.OFFERED)
    move_word(word, WordState.PROMISED, among=asked, by=by, helper=by, offered_at=None)
    promise = give(word, by_day=by_day, due_at=due_at, made_by=by, now=now)
    record(WordPromised(promise_id=promise.pk, by_day=by_day.isoformat(), note=note), subject=word, by=by, now=now)
    return promise
