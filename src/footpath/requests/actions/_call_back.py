"""How does somebody give their word that they will call back?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.requests.models import Promise, ServiceRequest, Word
from footpath.requests.models.promised import PromiseKind
from footpath.requests.word_promise import coming, day_of


def promise_call_back(
    thing: ServiceRequest | Word, call_back_by: datetime | None, *, by: Person, now: datetime
) -> Promise | None:
    """Promise to call back about a request or a word by that moment; None where nobody wants a call.

    Raises Unclear for a moment that has passed.
    """
    if call_back_by is None:
        return None
    due_at = coming(call_back_by, now, "call_back_by")
    about = {"word": thing} if isinstance(thing, Word) else {"request": thing}
    return Promise.objects.create(
        kind=PromiseKind.CALL_BACK, by_day=day_of(due_at, by), due_at=due_at, made_by=by, made_at=now, **about
    )
