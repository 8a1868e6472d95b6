"""What does the workbook look like for whoever works with a pen?"""

from typing import Any

from django.utils.translation import gettext as _

from footpath.growth.models import Workshop
from footpath.growth.workshops.agenda import agenda
from footpath.growth.workshops.exercises import EXERCISES, Exercise
from footpath.growth.workshops.exercises.parts import Kind, Part, Section
from footpath.growth.workshops.exercises.sheet import SheetForm

TEMPLATE = "growth/workshops/workbook_blank.typ"
Json = dict[str, Any]


def blank(workshop: Workshop | None = None, *, address: str = "", qr: str = "") -> Json:
    """The data of workbook_blank.typ: every exercise with room to write. `address` and `qr` lead to a workshop."""
    steps = agenda(workshop) if workshop else EXERCISES
    return {
        "title": str(workshop) if workshop and workshop.title else _("How we serve each other: a workbook"),
        "eyebrow": _("For pen and paper"),
        "lead": _("Write in half sentences. What you write is yours; nobody collects it."),
        "name": _("Name"),
        "day": _("Day"),
        "address": address,
        "qr": qr,
        "scan": _("Would you rather write on your phone? Scan this, or type the address. No account is needed."),
        "alt": _("Code that leads to the workshop"),
        "notes": _("Notes, for you alone"),
        "steps": [_step(number, one) for number, one in enumerate(steps, 1)],
    }


def _step(number: int, step: Exercise) -> Json:
    minutes = _("%(n)d minutes") % {"n": step.minutes}
    found: Json = {"number": number, "title": str(step.title), "purpose": str(step.purpose), "minutes": minutes}
    if not issubclass(step.form, SheetForm):
        return found | {"sections": [{"title": "", "lead": "", "parts": [_lines("", 18)]}], "notes": False}
    return found | {"sections": [_section(one) for one in step.form.asked()], "notes": True}


def _section(section: Section) -> Json:
    parts = [_part(one) for one in section.parts]
    if len(parts) > 1 and all(one.is_number and one.steps == section.parts[0].steps for one in section.parts):
        labels = [one["label"] for one in parts]
        parts = [{"kind": "scales", "labels": labels, "steps": parts[0]["steps"]}]
    return {"title": str(section.title), "lead": str(section.lead), "parts": parts}


def _part(part: Part) -> Json:
    label = str(part.label)
    if part.kind == Kind.ROWS:
        heads = [str(one.label) for one in part.columns]
        picks = [[str(words) for _key, words in one.choices] if one.kind == Kind.CHOICE else [] for one in part.columns]
        wide = [one.space if one.kind == Kind.LINE else 1 for one in part.columns]
        return {"kind": "rows", "heads": heads, "picks": picks, "wide": wide, "rows": part.rows}
    if part.is_number:
        steps = [str(words) for _value, words in part.steps]
        return {"kind": "pick", "label": label, "steps": steps, "hint": str(part.help)}
    return _lines(label, part.space) | {"hint": str(part.help)}


def _lines(label: str, lines: int) -> Json:
    return {"kind": "lines", "label": label, "lines": lines, "hint": ""}
