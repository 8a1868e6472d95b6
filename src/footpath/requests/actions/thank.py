"""How does a word end well?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word, one_line
from footpath.requests.actions._word_promise import judge_word
from footpath.requests.events import Thanked
from footpath.requests.models import Word
from footpath.requests.models.word import UNDER_WAY, WordState
from footpath.requests.permissions import Part, require_part
from footpath.requests.refusals import Refused


@transaction.atomic
def thank(word: Word, *, text: str, by: Person, now: datetime) -> Word:
    """Say thank you in one line, which ends the word; the helper need not have said that it is done. What was promised
    is judged.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where nobody has helped yet.
    """
    require_part(Part.ASKER, by, word, now)
    text = one_line(text)
    if word.helper is None:
        raise Refused(_("Nobody has answered yet, so there is nobody to thank."))
    done_at = word.done_at or now
    move_word(word, WordState.THANKED, among=(*UNDER_WAY, WordState.DONE), by=by, thanks=text, done_at=done_at)
    judge_word(word, now=now)
    record(Thanked(note=text), subject=word, by=by, now=now)
    return word
