"""What does the page of a word tell the two, and what can the reader do?"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import visible_services
from footpath.history.models import Event
from footpath.people.models import Person
from footpath.people.queries import teams_of
from footpath.requests.dates import DateRow
from footpath.requests.models import Promise, Word
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.word import UNDER_WAY, WordState
from footpath.requests.permissions import Part
from footpath.requests.word_promise import must_be_done_at
from footpath.ui import wording


@dataclass(frozen=True)
class Said:
    """One thing that happened to a word, with the line that came with it."""

    who: str
    what: str
    note: str
    at: datetime


_S = WordState
_OFFERS: dict[Part, dict[str, tuple[WordState, ...]]] = {
    Part.HELPER: {
        "yes": (_S.ASKED, _S.OFFERED),
        "moment": (_S.ASKED, _S.OFFERED),
        "hand-on": UNDER_WAY,
        "done": UNDER_WAY,
        "later": (_S.PROMISED,),
    },
    Part.ASKER: {
        "suits": (_S.OFFERED,),
        "no-thanks": (_S.OFFERED,),
        "thanks": (*UNDER_WAY, _S.DONE),
        "withdraw": UNDER_WAY,
        "grow": (*UNDER_WAY, _S.DONE),
    },
}


def part_for(act: str) -> Part:
    """Which of the two does this."""
    return next(part for part, acts in _OFFERS.items() if act in acts)


def offers(word: Word, parts: frozenset[Part]) -> frozenset[str]:
    """What the reader can do to the word as it stands."""
    found = {act for part in parts for act, states in _OFFERS[part].items() if WordState(word.state) in states}
    return frozenset(found - {"thanks"} if word.helper_id is None else found)


def history(word: Word) -> list[Said]:
    """What happened, oldest first, with the names of everybody who had it. Two queries."""
    events = list(Event.objects.filter(subject_kind=Word.subject_kind, subject_id=word.pk).order_by("id"))
    names = dict(Person.objects.filter(pk__in={event.actor_id for event in events}).values_list("pk", "name"))
    told = []
    for event in events:
        who = names.get(event.actor_id or 0, _("A former colleague"))
        told.append(Said(who, event.occurrence().sentence(who), event.facts.get("note", ""), event.at))
    return told


def situation(word: Word, me: Person, promise: Promise | None, now: datetime) -> str:
    """Where the word stands, said to this reader in one or two sentences."""
    late = promise is not None and must_be_done_at(promise, word) < now
    mine = word.asker_id == me.pk
    sentence = {
        _S.ASKED: _("%(who)s has not answered yet.") if mine else _("%(asker)s waits for your answer."),
        _S.OFFERED: _("%(who)s can help %(moment)s. Does that suit you?")
        if mine
        else _("You said that you can help %(moment)s. %(asker)s has not answered yet."),
        _S.PROMISED: _promised(mine, late),
        _S.DONE: _("%(who)s helped %(done)s. Say thanks?") if mine else _("You helped. Thank you for that."),
        _S.THANKED: _("Done, and thanked for."),
        _S.GROWN: _("It has become a request.") if word.grown_into_id else _("It was going to become a request."),
        _S.WITHDRAWN: _("It is not needed any more."),
    }[WordState(word.state)]
    return sentence % {
        "who": word.addressee,
        "asker": word.asker,
        "moment": wording.moment(word.offered_at) if word.offered_at else "",
        "done": wording.moment(word.done_at) if word.done_at else "",
        "when": _when(promise, word) if promise else "",
    }


def _promised(mine: bool, late: bool) -> str:
    if mine and late:
        return _("%(who)s said yes, %(when)s. That has passed; a friendly line from you may help.")
    if mine:
        return _("%(who)s said yes, %(when)s.")
    if late:
        return _("You said yes, %(when)s, and that has passed. Say when it will be.")
    return _("You said yes, %(when)s.")


def _when(promise: Promise, word: Word) -> str:
    """By which day, or from which moment on."""
    if promise.due_at == word.offered_at:
        return wording.moment(promise.due_at)
    return _("by %(day)s") % {"day": wording.day(promise.by_day)}


def dates(word: Word, me: Person, now: datetime) -> list[DateRow]:
    """The day that was wished for and the days that were promised, with what became of them. One query."""
    label = _("You would like it by") if word.asker_id == me.pk else _("Wished for")
    rows = [DateRow(label, wording.day(word.wanted_by))] if word.wanted_by else []
    given = word.promises.select_related("made_by", "verdict").order_by("id")
    for promise in given:
        verdict = getattr(promise, "verdict", None)
        late = verdict is None and promise.due_at < now and word.state in UNDER_WAY
        outcome = verdict.outcome if verdict else "late" if late else ""
        note, tone = {
            "": ("", ""),
            "late": (_("has passed"), "sun"),
            "kept": (_("kept"), "moss"),
            "early": (_("kept early"), "moss"),
            "broken": (_("later than said"), "clay"),
            "released": (_("released: the wish changed"), ""),
            "void": (_("no longer needed"), ""),
        }[outcome]
        rows.append(DateRow(_promise_label(promise), _promise_value(promise, word), note, tone))
    return rows


def _promise_label(promise: Promise) -> str:
    words = _("%(who)s calls back by") if promise.kind == PromiseKind.CALL_BACK else _("%(who)s said yes")
    return words % {"who": promise.made_by.first_name}


def _promise_value(promise: Promise, word: Word) -> str:
    if promise.kind == PromiseKind.CALL_BACK:
        return wording.moment(promise.due_at)
    return _when(promise, word)


def services_for(word: Word, me: Person, now: datetime) -> list[Service]:
    """The services that the word could become: those of the helper's teams, or of the team that was asked."""
    teams = [word.team] if word.helper is None else list(teams_of(word.helper, now.date()))
    return list(visible_services(me, now.date()).filter(state=ServiceState.PUBLISHED, team__in=teams))
