"""How does the asker say that a moment suits?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word, refusal, slower
from footpath.requests.actions._word_promise import give
from footpath.requests.events import MomentAccepted
from footpath.requests.models import Promise, Word
from footpath.requests.models.word import WordState
from footpath.requests.permissions import Part, require_part
from footpath.requests.refusals import Refused
from footpath.requests.word_promise import day_of


@transaction.atomic
def accept_moment(word: Word, *, moment: datetime, by: Person, now: datetime) -> Promise:
    """Say yes to `moment`, the one that the asker saw: from now on it is the helper's promise.

    Raises PermissionDenied, SomebodyWasFaster where another one is offered by now, Refused once it has passed.
    """
    require_part(Part.ASKER, by, word, now)
    if word.state != WordState.OFFERED or word.helper is None:
        raise refusal(word, by)
    if word.offered_at != moment:
        raise slower(word, by)
    if moment <= now:
        raise Refused(_("That moment has passed. Say no thanks, and another one can be found."))
    move_word(word, WordState.PROMISED, among=(WordState.OFFERED,), by=by)
    promise = give(word, by_day=day_of(moment, word.helper), due_at=moment, made_by=word.helper, now=now)
    record(MomentAccepted(promise_id=promise.pk, moment=moment.isoformat()), subject=word, by=by, now=now)
    return promise
