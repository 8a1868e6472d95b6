"""Which words wait for somebody, which are under way, and whom did they promise to call back?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.call_queries import NOT_NEEDED, call_backs_of
from footpath.requests.models import Promise, ServiceRequest, Word
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.word import UNDER_WAY, WordQuerySet, WordState
from footpath.requests.permissions import visible_words
from footpath.ui import wording

SHOWN = 50  # of each list
THANKS_WITHIN = timedelta(days=14)  # who has not said thanks by then is not asked any more


@dataclass(frozen=True)
class Line:
    """A word or a call-back in a list: what it is, how it stands, and what to do."""

    title: str
    detail: str
    url: str
    act: str
    whose: str  # the other one, for the initials
    strong: bool  # somebody waits for it; saying thanks is a kindness
    late: bool = False


def words_waiting_for(person: Person, now: datetime) -> list[Line]:
    """Words that `person` has to answer, to do, to agree to, or could say thanks for; in this order. Three queries."""
    order = (WordState.ASKED, WordState.PROMISED, WordState.OFFERED, WordState.DONE)
    waiting = _with_promise(_waiting(person, reach(person, now.date()).member_of, now - THANKS_WITHIN))
    found = sorted(waiting[:SHOWN], key=lambda word: order.index(WordState(word.state)))
    return [_waiting_line(word, now) for word in found]


def words_to_answer(person: Person, teams: Collection[int]) -> QuerySet[Word]:
    """The words that wait for `person`, in these teams; thanks are left out, nobody waits for them."""
    return _waiting(person, teams, None)


def words_under_way(person: Person, now: datetime) -> list[Line]:
    """Words that `person` has said and that are with others now, newest first. One query."""
    mine = _with_promise(Word.objects.filter(asker=person, state__in=(WordState.ASKED, WordState.PROMISED)))
    return [_under_way_line(word, now) for word in mine[:SHOWN]]


def ended_words(person: Person, now: datetime) -> WordQuerySet:
    """Words of `person` that are over, newest first; not those for which they could still say thanks."""
    ended = visible_words(person, now.date()).exclude(state__in=UNDER_WAY)
    to_thank = Q(asker=person, state=WordState.DONE, done_at__gt=now - THANKS_WITHIN)
    return ended.exclude(to_thank).with_names().order_by("-id")


def how_many_under_way(person: Person) -> int:
    """How many words that `person` said are not done yet. One query."""
    return Word.objects.filter(asker=person).under_way().count()


def call_backs_owed(person: Person, now: datetime) -> list[Line]:
    """Calls that `person` promised and has not made yet, the most urgent first. Three queries."""
    rows = call_backs_of(person, now).order_by("due_at", "id")
    return [_call_back_line(promise, now) for promise in rows[:SHOWN]]


def open_call_backs(thing: ServiceRequest | Word) -> QuerySet[Promise]:
    """The calls that were promised about a request or a word and not made yet."""
    owed = thing.promises.filter(kind=PromiseKind.CALL_BACK, verdict=None).exclude(NOT_NEEDED)
    return owed.select_related("made_by").order_by("due_at", "id")


def _waiting(person: Person, teams: Collection[int], thanks_since: datetime | None) -> QuerySet[Word]:
    to_me = Q(helper=person) | (Q(helper=None, team_id__in=teams) & ~Q(asker=person))
    waiting = (
        (to_me & Q(state=WordState.ASKED))
        | Q(helper=person, state=WordState.PROMISED)
        | Q(asker=person, state=WordState.OFFERED)
    )
    if thanks_since:
        waiting |= Q(asker=person, state=WordState.DONE, done_at__gt=thanks_since)
    return Word.objects.filter(waiting)


def _with_promise(words: QuerySet[Word]) -> QuerySet[Word]:
    """With the names and with the promise that holds."""
    latest = Promise.objects.filter(word=OuterRef("pk"), kind=PromiseKind.WORD, superseded_by=None).order_by("-id")
    return words.select_related("asker", "helper", "team").annotate(
        promised_day=Subquery(latest.values("by_day")[:1]), promised_due_at=Subquery(latest.values("due_at")[:1])
    )


def _short(text: str) -> str:
    """As much of a text as a list shows."""
    return Truncator(text).chars(140)


def _promised(word: Word) -> str:
    """By which day, or from which moment on."""
    due_at, by_day = getattr(word, "promised_due_at", None), getattr(word, "promised_day", None)
    if due_at is None or by_day is None:
        return ""
    if due_at == word.offered_at:
        return wording.moment(due_at)
    return _("by %(day)s") % {"day": wording.day(by_day)}


def _is_late(word: Word, now: datetime) -> bool:
    due_at = getattr(word, "promised_due_at", None)
    return word.state == WordState.PROMISED and due_at is not None and due_at < now


def _waiting_line(word: Word, now: datetime) -> Line:
    late, state = _is_late(word, now), WordState(word.state)
    if state == WordState.ASKED:
        asks = _("%(who)s asks you") if word.helper_id else _("%(who)s asks %(team)s")
        detail, act = asks % {"who": word.asker, "team": word.team}, _("Answer")
        if word.wanted_by:
            detail += " · " + _("by %(day)s") % {"day": wording.day(word.wanted_by)}
    elif state == WordState.PROMISED:
        said = _("You said yes to %(who)s, %(when)s")
        if late:
            said = _("You said yes to %(who)s, %(when)s, and that has passed")
        detail, act = said % {"who": word.asker, "when": _promised(word)}, _("Look")
    elif state == WordState.OFFERED and word.offered_at:
        can = _("%(who)s can help %(when)s") % {"who": word.helper, "when": wording.moment(word.offered_at)}
        detail, act = can, _("Answer")
    else:
        when = wording.moment(word.done_at or word.asked_at)
        detail, act = _("%(who)s helped %(when)s") % {"who": word.helper, "when": when}, _("Say thanks?")
    other = word.addressee if state in (WordState.OFFERED, WordState.DONE) else word.asker
    strong = state != WordState.DONE
    return Line(_short(word.text), detail, word.get_absolute_url(), act, str(other), strong, late)


def _under_way_line(word: Word, now: datetime) -> Line:
    late = _is_late(word, now)
    if word.state == WordState.ASKED:
        detail = _("%(who)s has not answered yet") % {"who": word.addressee}
    else:
        said = _("%(who)s said yes, %(when)s, and that has passed") if late else _("%(who)s said yes, %(when)s")
        detail = said % {"who": word.helper, "when": _promised(word)}
    return Line(_short(word.text), detail, word.get_absolute_url(), _("Look"), str(word.addressee), False, late)


def _call_back_line(promise: Promise, now: datetime) -> Line:
    thing = promise.request or promise.word
    assert thing is not None  # held by a constraint
    caller = thing.asker if isinstance(thing, Word) else thing.customer
    late = promise.due_at < now
    by = _("by %(when)s, and that has passed") if late else _("by %(when)s")
    detail = [by % {"when": wording.moment(promise.due_at)}, _short(str(thing))]
    if caller and caller.phone:
        detail.insert(1, caller.phone)
    url = reverse("call-back", args=[promise.pk])
    return Line(_("Call %(who)s") % {"who": caller}, " · ".join(detail), url, _("Call back"), str(caller), True, late)
