"""How does a helper say early that it will be another day?"""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._word import move_word, one_line, slower
from footpath.requests.actions._word_promise import give
from footpath.requests.events import WordPromiseMoved
from footpath.requests.models import Promise, Word
from footpath.requests.models.promised import Wish
from footpath.requests.models.word import WordState
from footpath.requests.permissions import Part, require_part
from footpath.requests.refusals import Unclear
from footpath.requests.word_promise import due, latest_promise


@transaction.atomic
def renegotiate(
    word: Word,
    *,
    by_day: date,
    reason: str,
    by: Person,
    now: datetime,
    wish: str = Wish.PROVIDER,
    instead_of: Promise | None,
) -> Promise:
    """Promise another day, and say why and at whose `wish`. The promise that the helper saw, `instead_of`, stays as it
    was given and is judged in the end.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused where nothing is promised.
    """
    require_part(Part.HELPER, by, word, now)
    reason = one_line(reason, "reason")
    if wish not in Wish.values:
        raise Unclear("wish", _("Say whose wish the new day is."))
    due_at = due(by, by_day, now)
    move_word(word, WordState.PROMISED, among=(WordState.PROMISED,), by=by, helper=by, offered_at=None)
    if latest_promise(word) != instead_of:
        raise slower(word, by)
    promise = give(word, by_day=by_day, due_at=due_at, made_by=by, now=now, reason=reason, wish=wish)
    record(
        WordPromiseMoved(promise_id=promise.pk, by_day=by_day.isoformat(), wish=wish, note=reason),
        subject=word,
        by=by,
        now=now,
    )
    return promise
