"""How does a helper say when they could?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word, one_line
from footpath.requests.events import MomentOffered
from footpath.requests.models import Word
from footpath.requests.models.word import WordState
from footpath.requests.permissions import Part, require_part
from footpath.requests.word_promise import coming


@transaction.atomic
def offer_moment(word: Word, *, moment: datetime, by: Person, now: datetime, note: str = "") -> Word:
    """I can at …: a moment to which the asker says yes or no. Another one may follow.

    Of a team, whoever answers has it from now on. Raises Unclear naming the field, PermissionDenied,
    SomebodyWasFaster, Refused where nothing is asked any more.
    """
    require_part(Part.HELPER, by, word, now)
    note = one_line(note, "note", needed=False)
    moment = coming(moment, now, "moment")
    asked = (WordState.ASKED, WordState.OFFERED)
    move_word(word, WordState.OFFERED, among=asked, by=by, helper=by, offered_at=moment)
    record(MomentOffered(moment=moment.isoformat(), note=note), subject=word, by=by, now=now)
    return word
