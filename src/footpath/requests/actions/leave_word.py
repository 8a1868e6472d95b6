"""What becomes of a word between two when one of them is not there any more?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word
from footpath.requests.actions._word_promise import judge_word
from footpath.requests.events import WordLeft
from footpath.requests.models import Word
from footpath.requests.models.word import UNDER_WAY, WordState


@transaction.atomic
def leave_word(word: Word, *, person: Person, now: datetime) -> bool:
    """Give what was said to a team, and taken up by somebody who has left, back to the team; any other word of theirs
    ends, and the other one is told. A promise about it counts neither way. False where there is nothing to do.

    Raises SomebodyWasFaster.
    """
    if person.is_active or person.pk not in (word.asker_id, word.helper_id) or word.state not in UNDER_WAY:
        return False
    back = word.helper_id == person.pk and word.team_id is not None and word.asker.is_active
    if back:
        move_word(word, WordState.ASKED, among=UNDER_WAY, by=person, helper=None, offered_at=None)
    else:
        move_word(word, WordState.WITHDRAWN, among=UNDER_WAY, by=person)
        judge_word(word, now=now)
    record(WordLeft(name=person.name, back=back), subject=word, by=None, now=now)
    return True
