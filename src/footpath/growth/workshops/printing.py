"""What does somebody take home from the workbook, on paper?"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.growth.models import Participant, WorkshopKind
from footpath.growth.workshops.agenda import agenda
from footpath.growth.workshops.exercises import Exercise, cooperation
from footpath.growth.workshops.exercises.parts import Answers, Kind, Part, Section, lines_of, rows_of, word_of
from footpath.growth.workshops.exercises.sheet import SheetForm
from footpath.growth.workshops.guidelines import agreed
from footpath.ui.wording import day, full_day

TEMPLATE = "growth/workshops/workbook.typ"
Json = dict[str, Any]
LONG_WORD = re.compile(r"\S{30,}")
MAY_END = "\u200b"  # a space that has no width


def take_home(participant: Participant, now: datetime) -> Json:
    """The data of workbook.typ: all that this person wrote, private notes too; it is theirs."""
    workshop = participant.workshop
    answers = {one.exercise: one.answers for one in participant.entries.all()}
    exercises = agenda(workshop)
    pages = [_exercise(each, answers.get(each.key, {})) for each in exercises]
    for each, one in zip(exercises, pages, strict=True):
        if each.key == cooperation.EXERCISE.key:
            one["sections"] += _room(agreed(workshop))
    written = [one for one in pages if one["sections"]]
    left = [str(each.title) for each in exercises if not answers.get(each.key)]
    where = str(workshop) if workshop.kind == WorkshopKind.GROUP else _("At your own pace")
    return {
        "title": breakable(_("The workbook of %(name)s") % {"name": participant.name}),
        "eyebrow": where,
        "lead": full_day(timezone.localdate(workshop.closed_at or now)),
        "exercises": written,
        "empty": _("Nothing was written yet. The pages fill as you go."),
        "left": _("Left empty: %(names)s.") % {"names": ", ".join(left)} if written and left else "",
        "notes": _("Notes"),
        "lost": _("What was written here cannot be opened: the key of this installation has changed."),
    }


def _exercise(exercise: Exercise, answers: Answers) -> Json:
    found: Json = {"title": str(exercise.title), "purpose": str(exercise.purpose), "sections": [], "notes": ""}
    if not answers:
        return found
    if answers.get("lost"):
        return found | {"sections": [{"title": "", "parts": [], "lost": True}]}
    if not issubclass(exercise.form, SheetForm):
        text = str(answers.get("text", ""))
        return found | {"sections": [_plain(text)] if text else []}
    sections = [_section(one, answers) for one in exercise.form.asked()]
    found["sections"] = [one for one in sections if one["parts"]]
    found["notes"] = breakable(str(answers.get("notes", "")))
    if found["notes"] and not found["sections"]:
        found["sections"] = [{"title": "", "parts": [], "lost": False}]
    return found


def _room(lines: list[str]) -> list[Json]:
    """What the room has agreed on in its role-play."""
    part = {"kind": "lines", "label": "", "lines": [breakable(one) for one in lines]}
    return [{"title": _("The room’s guidelines"), "lost": False, "parts": [part]}] if lines else []


def _plain(text: str) -> Json:
    return {"title": "", "lost": False, "parts": [{"kind": "text", "label": "", "text": breakable(text)}]}


def _section(section: Section, answers: Answers) -> Json:
    found = [one for one in (printed(part, answers) for part in section.parts) if one is not None]
    scales = [one for one in found if one["kind"] == "number"]
    if scales and scales == found and scales[0]["word"]:  # one below the other, in a table
        found = [{"kind": "scales", "lines": scales}]
    return {"title": str(section.title), "parts": found, "lost": False}


def printed(part: Part, answers: Answers) -> Json | None:
    """A part with what was answered; None where nothing was."""
    if part.kind == Kind.ROWS:
        rows = rows_of(part, answers)
        heads = [str(one.label) for one in part.columns]
        return {"kind": "rows", "heads": heads, "rows": [_row(part, one) for one in rows]} if rows else None
    said = answers.get(part.key)
    if said in (None, ""):
        return None
    found: Json = {"label": str(part.label)}
    if part.kind == Kind.LINES:
        return found | {"kind": "lines", "lines": [breakable(one) for one in lines_of(said)]}
    if part.is_number:
        words = "" if part.kind == Kind.TEN else word_of(part, said)
        return found | {"kind": "number", "value": said, "most": len(part.steps), "word": words}
    text = word_of(part, said) if part.kind == Kind.CHOICE else str(said)
    return found | {"kind": "text", "text": breakable(text)}


def breakable(text: str) -> str:
    """A text of which no word is wider than the page: where one is, lines may end between its signs."""
    return LONG_WORD.sub(lambda found: MAY_END.join(re.findall(r".{1,12}", found[0])), text)


def _row(part: Part, row: Mapping[str, Any]) -> list[str]:
    return [_cell(column, row.get(column.key, "")) for column in part.columns]


def _cell(column: Part, value: object) -> str:
    if column.kind == Kind.CHOICE:
        return word_of(column, value)
    if column.kind == Kind.DAY and value:
        try:
            return day(date.fromisoformat(str(value)))
        except ValueError:
            return str(value)
    return breakable(str(value))
