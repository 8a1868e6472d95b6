"""With what does a new standard begin: with whom, and what was said in a talk or on a worksheet?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from footpath.conversations.groups.permissions import visible_studies
from footpath.conversations.interviews.permissions import readable_statements, visible_interviews
from footpath.conversations.models import Fate, GroupTheme, Interview, Statement, StatementKind
from footpath.conversations.sheets.permissions import visible_sheets
from footpath.people.models import Person
from footpath.people.permissions import visible_people

MOST = 18  # digits of a number that somebody sends


@dataclass(frozen=True)
class Start:
    """What stands in the form before anything is typed."""

    sides: dict[str, Any] = field(default_factory=dict)
    said: dict[str, Any] = field(default_factory=dict)
    origin: str = ""
    origin_pk: int | None = None
    rungs: tuple["Rung", ...] = ()  # what was said in the talk, to begin with


@dataclass(frozen=True)
class Rung:
    """A sentence of a talk: a conclusion with what was seen behind it, or a behavior by itself."""

    statement: Statement
    seen: tuple[Statement, ...]
    query: str

    @property
    def is_conclusion(self) -> bool:
        """Whether it says what somebody is like, and needs a behavior before it can be a standard."""
        return self.statement.kind == StatementKind.CONCLUSION


def start_of(asked: Mapping[str, str], me: Person) -> Start:
    """What the address names, as far as the reader may see it: `talk` and `statement`, `worksheet`, or `with`."""
    talk = _among(visible_interviews(me), asked.get("talk"))
    if talk is not None:
        return _of_talk(talk, me, asked)
    theme = _among(GroupTheme.objects.filter(study__reported_at__isnull=False), asked.get("theme"))
    if theme is not None and visible_studies(me, timezone.now().date()).filter(pk=theme.study_id).exists():
        return Start({}, {"behavior": str(theme)})
    sheet = _among(visible_sheets(me), asked.get("worksheet"))
    if sheet is not None:
        return Start(_sides(sheet.provider, sheet.customer, me), {}, "worksheet", sheet.pk)
    other = _among(visible_people(me), asked.get("with"))
    return Start({"other": other.name, "serves": "them" if asked.get("serves") == "them" else "me"} if other else {})


def _of_talk(talk: Interview, me: Person, asked: Mapping[str, str]) -> Start:
    rungs = rungs_of(talk, me)
    chosen = next((one for one in rungs if str(one.statement.pk) == asked.get("statement")), None)
    said: dict[str, Any] = {}
    if chosen is not None:
        said["conclusion" if chosen.is_conclusion else "behavior"] = str(chosen.statement)
        for n, one in enumerate(chosen.seen, 1):
            texts = one.texts
            said |= {f"who{n}": texts.get("actor", ""), f"did{n}": texts.get("act") or str(one)}
            said[f"often{n}"] = texts.get("often", "")
    return Start(_sides(talk.provider, talk.customer, me), said, "interview", talk.pk, rungs)


def rungs_of(talk: Interview, me: Person) -> tuple[Rung, ...]:
    """What was said in a talk, as far as somebody reads it; behaviors that explain a conclusion stand below it."""
    read = readable_statements(talk, me) if me.pk in (talk.provider_id, talk.customer_id) else []
    found = [one for one in read if one.fate != Fate.WITHHELD]  # what stays in the room is no standard either
    shown = {one.pk for one in found}
    return tuple(
        Rung(one, tuple(other for other in found if other.under_id == one.pk), f"?talk={talk.pk}&statement={one.pk}")
        for one in found
        if one.under_id not in shown
    )


def _sides(provider: Person, customer: Person, me: Person) -> dict[str, Any]:
    other = customer if me.pk == provider.pk else provider
    return {"other": other.name, "serves": "me" if me.pk == provider.pk else "them"}


def _among(found: Any, text: str | None) -> Any:
    if not text or not (text.isascii() and text.isdecimal() and len(text) <= MOST):
        return None
    return found.filter(pk=int(text)).first()
