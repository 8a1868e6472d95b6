"""How does a promise about a word come about, and what becomes of it in the end?"""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from footpath.people.models import Person
from footpath.requests.actions._verdicts import keep
from footpath.requests.models import Promise, Word
from footpath.requests.models.promised import PromiseKind, Wish
from footpath.requests.refusals import faster
from footpath.requests.word_promise import latest_promise, verdict_on


def give(
    word: Word, *, by_day: date, due_at: datetime, made_by: Person, now: datetime, reason: str = "", wish: str = ""
) -> Promise:
    """Write a promise down; it takes the place of the one that held so far, which stays as it was."""
    earlier = latest_promise(word)
    given = Promise(
        word=word, kind=PromiseKind.WORD, by_day=by_day, due_at=due_at, reason=reason, supersedes=earlier,
        wish=(wish or Wish.PROVIDER) if earlier else "", made_by=made_by, made_at=now,
    )  # fmt: skip
    try:
        with transaction.atomic():
            given.save()
    except IntegrityError as error:  # the unique constraints on first promises and on what is superseded
        raise faster(word) from error
    return given


def judge_word(word: Word, *, now: datetime) -> None:
    """Write the verdict on each promise about a word that has just ended; what was judged before stays."""
    open_ones = word.promises.filter(kind=PromiseKind.WORD, verdict=None).select_related("made_by", "superseded_by")
    for promise in open_ones.order_by("id"):
        judged = verdict_on(promise, word, now)
        if judged is not None:
            keep(promise, judged, now)
