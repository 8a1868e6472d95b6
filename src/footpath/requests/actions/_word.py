"""Where does a word between two change hands and state? Here, and nowhere else."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.actions._say import usable
from footpath.requests.models import Word
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Refused, Unclear, answered_by, faster, word_not_now

GUARDED = True  # switched off by the control of the race test alone: without the guard, two people both win
LONGEST = 280
FURTHEST = timedelta(days=3660)


def move_word(word: Word, to: WordState, *, among: tuple[WordState, ...], by: Person, **columns: Any) -> None:
    """Bring a word from one of the states `among` to `to`, and set `columns`.

    The update holds only while state, helper and offered moment are still those that the caller saw: of two people who
    act at once one wins, the other gets SomebodyWasFaster. Refused where the word does not stand in one of `among`.
    """
    if WordState(word.state) not in among:
        raise refusal(word, by)
    columns["state"] = to
    if Word.objects.filter(pk=word.pk, **_as_seen(word)).update(**columns) != 1:
        raise slower(word, by)
    for name, value in columns.items():
        setattr(word, name, value)


def slower(word: Word, by: Person) -> Refused:
    """Say who was faster: to somebody of the team to which it was said, which coworker has it now."""
    current = Word.objects.select_related("helper").get(pk=word.pk)
    stranger = by.pk not in (current.asker_id, current.helper_id)
    return answered_by(current) if stranger and current.helper_id else faster(current)


def refusal(word: Word, by: Person) -> Refused:
    """Somebody who saw an older page hears who was faster; else how the word stands is the reason."""
    current = Word.objects.only("state").get(pk=word.pk).state
    return word_not_now(word) if current == word.state else slower(word, by)


def one_line(text: str, field: str = "text", *, needed: bool = True) -> str:
    """The text on one line; Unclear where it is empty, longer than 280 characters, or holds what cannot be kept."""
    return usable(" ".join(text.split()), field, longest=LONGEST, needed=needed)


def wished_day(day: date | None, now: datetime) -> date | None:
    """The day for which somebody wishes it; Unclear for one that has passed or lies beyond imagination."""
    if day is None:
        return None
    if not now.date() - timedelta(days=1) <= day <= now.date() + FURTHEST:  # it may still be yesterday where they are
        raise Unclear("wanted_by", _("Choose a day between today and ten years from now, or leave it open."))
    return day


def _as_seen(word: Word) -> dict[str, Any]:
    return {"state": word.state, "helper": word.helper, "offered_at": word.offered_at} if GUARDED else {}
