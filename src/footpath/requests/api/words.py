"""How do programs read words between two, say one, and answer?"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.pages import Page, Which, page_of
from footpath.requests.api.acting import operation_of, summary_of, words_of
from footpath.requests.api.bodies import body_for
from footpath.requests.api.given import facts_of
from footpath.requests.api.shapes import columns
from footpath.requests.door import Door
from footpath.requests.forms.words import SayForm
from footpath.requests.models import Word
from footpath.requests.models.word import WordState
from footpath.requests.permissions import visible_words, word_parts
from footpath.requests.queries import visible_word
from footpath.requests.refusals import answered_by
from footpath.requests.word_doors import WORD_DOORS, require_word_part, say, taken_by_coworker
from footpath.requests.word_story import history, offers

router = Router(tags=["Words"])


class WordLine(Schema):
    """A word between two, as a list has it."""

    id: int
    text: str
    state: WordState
    asker: Named
    helper: Named | None
    team: Named | None = Field(description="To which team it was said, until somebody in it answers.")
    wanted_by: date | None
    offered_at: datetime | None = Field(description="The moment of “I can at …”.")
    thanks: str
    asked_at: datetime
    done_at: datetime | None
    grown_into_id: int | None = Field(description="The id of the request that it has become.")


class SaidRead(Schema):
    """One thing that happened."""

    who: str
    what: str
    note: str
    at: datetime


class WordPromiseRead(Schema):
    """A day, or a moment, that somebody gave their word on."""

    id: int
    kind: Literal["word", "call_back"]
    by_day: date
    due_at: datetime
    made_by: Named
    outcome: str | None = Field(description="kept, early, broken, released or void; null while it is open.")


class WordRead(WordLine):
    """A word with all that happened to it."""

    may: list[str] = Field(description="What you can do now: the last parts of the addresses under the word.")
    promises: list[WordPromiseRead]
    history: list[SaidRead]


class WhichWords(Which):
    """Which words are wanted."""

    state: list[WordState] = Field(default_factory=list, description="Only those in one of these states.")


@router.get("/words", response=Page[WordLine], operation_id="list_words", summary="List words")
def list_words(request: HttpRequest, which: Annotated[WhichWords, Query(...)]) -> object:
    """Words that you have said or that were said to you or to your team, the newest first; nobody else sees them."""
    found = visible_words(reader(request), timezone.now().date()).with_names()
    if which.state:
        found = found.filter(state__in=which.state)
    return page_of(request, found, which, lambda row: row, newest_first=True)


@router.get("/words/{int:id}", response=WordRead, operation_id="read_word", summary="Read a word")
def read_word(request: HttpRequest, id: int) -> object:
    """A word, what was promised, and what happened to it; for the two alone."""
    me, now = reader(request), timezone.now()
    return told_word(visible_word(me, id, now), me, now)


def told_word(word: Word, me: Person, now: datetime) -> dict[str, Any]:
    """The word as WordRead has it."""
    promises = word.promises.select_related("made_by", "verdict").order_by("id")
    plain = ("id", "kind", "by_day", "due_at", "made_by")
    return {
        **columns(WordLine, word),
        "may": sorted(offers(word, word_parts(me, word, now.date()))),
        "promises": [
            {name: getattr(one, name) for name in plain}
            | {"outcome": one.verdict.outcome if hasattr(one, "verdict") else None}
            for one in promises
        ],
        "history": [vars(one) for one in history(word)],
    }


def _say(request: HttpRequest, response: HttpResponse, body: Any) -> object:
    me, now = reader(request), timezone.now()
    word = say(facts_of(SayForm, body.said(), me), me, now)
    response["Location"] = f"{request.path}/{word.pk}"
    return Status(201, told_word(visible_word(me, word.pk, now), me, now))


_say.__annotations__["body"] = body_for("SayBody", SayForm)
router.post(
    "/words",
    response={201: WordRead},
    operation_id="say_word",
    summary="Ask for a hand",
    description="Ask a person or a team for a hand, in one line: an id or e-mail address, or the name of either.",
)(_say)


def _act(name: str, door: Door) -> Callable[..., object]:
    def act(request: HttpRequest, pk: int, given: dict[str, Any]) -> object:
        me, now = reader(request), timezone.now()
        try:
            word = visible_word(me, pk, now)
        except Http404:
            taken = taken_by_coworker(name, pk, me, now)
            if taken is None:
                raise
            raise answered_by(taken) from None
        require_word_part(name, word, me, now)
        door.go(word, facts_of(door.form, given, me), me, now)
        left = visible_words(me, now.date()).with_names().filter(pk=pk).first()
        return Status(204, None) if left is None else Status(200, told_word(left, me, now))

    return act


for _name, _door in WORD_DOORS.items():
    router.post(
        f"/words/{{int:id}}/{_name}",
        response={200: WordRead, 204: None},
        operation_id=f"word_{_name.replace('-', '_')}",
        summary=summary_of(_name),
        description=words_of(_door.verb),
    )(
        operation_of(
            _name, _act(_name, _door), body_for(f"Word{summary_of(_name).title().replace(' ', '')}Body", _door.form)
        )
    )
