"""How is a lesson or a line of the checklist written for new people?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._syllabus import as_seen, draft_of, keep_draft, written
from footpath.growth.events import SyllabusChanged
from footpath.growth.models import Doer, Syllabus
from footpath.growth.onboarding import states
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused
from footpath.pure.syllabus import ITEM, LESSON, Part, said_twice

TITLE, SHORT, LONG, MOST_MINUTES = 160, 300, 4000, 480


@transaction.atomic
def keep_part(
    team: Team | None, part: int | None, *, by: Person, now: datetime, edits: int | None = None, **facts: Any
) -> Syllabus:
    """Write a part of the draft anew (`part`: its number), or add one; `facts` as pure.syllabus.Part has them. `team`:
    what it adds; None: of the house.

    Raises PermissionDenied, ValidationError naming the field, Refused where it was taken out meanwhile.
    """
    syllabus = written(team, by=by, now=now)
    as_seen(syllabus, edits)
    parts = draft_of(syllabus)
    if part is not None and all(one.id != part for one in parts):
        raise Refused(_("Somebody took this out of the draft meanwhile."))
    kept = _checked(part or syllabus.parts + 1, facts)
    if said_twice(parts, kept):
        raise ValidationError({"title": _("That is in the plan already.")})
    others = [one for one in parts if one.id != kept.id]
    keep_draft(syllabus, [*others, kept], highest=max(syllabus.parts, kept.id))
    record(SyllabusChanged(), subject=syllabus, by=by, now=now)
    return Syllabus.objects.get(pk=syllabus.pk)


def _checked(number: int, facts: dict[str, Any]) -> Part:
    kind = _one_of("kind", facts.get("kind", ITEM), [LESSON, ITEM])
    texts: dict[str, Any] = {"title": typed.one_line("title", facts.get("title", ""), longest=TITLE, needed=True)}
    if kind == LESSON:
        texts["objective"] = typed.one_line("objective", facts.get("objective", ""), longest=SHORT)
        for name in ("text", "practice", "check"):
            texts[name] = typed.many_lines(name, facts.get(name, ""), longest=LONG)
        texts["minutes"] = _between("minutes", facts.get("minutes"), 1, MOST_MINUTES)
    who = Doer.HIRE.value if kind == LESSON else _one_of("who", facts.get("who", Doer.HIRE.value), Doer.values)
    asks = bool(texts.get("check")) if kind == LESSON else bool(facts.get("asks"))
    due = _between("due", facts.get("due"), 1, states.LAST_DAY)
    return Part(number, kind, due=due, who=who, asks=asks, link=_link(facts.get("link", "")), **texts)


def _one_of(field: str, value: str, among: list[str]) -> str:
    if value not in among:
        raise ValidationError({field: _("Choose one.")})
    return str(value)


def _between(field: str, value: Any, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        words = _("Choose a number between %(least)d and %(most)d.")
        raise ValidationError({field: words % {"least": least, "most": most}})
    return value


def _link(text: str) -> str:
    """An address outside, or a page of this house; nothing is embedded."""
    link = typed.one_line("link", text, longest=SHORT)
    if link.startswith("/") and not link.startswith("//") and "\\" not in link:
        return link
    if link:
        try:
            URLValidator(schemes=["http", "https"])(link)
        except ValidationError:
            words = _("An address begins with https://, or with / for a page of this house.")
            raise ValidationError({"link": words}) from None
    return link
